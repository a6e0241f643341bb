package org.soderkoping.hub.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.cli.offline.FeedFinder;
import org.soderkoping.hub.cli.offline.Findings;
import org.soderkoping.hub.cli.offline.Workbench;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub check}: judges files as the running hub would, without one. */
@Command(name = "check", description = "Judge files: code, source path, line:column, fix.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--feed", paramLabel = "AGENCY/FEED", description = "whose file it is; else by its root element")
    private @Nullable String feed;

    @Option(names = "--fail-on", paramLabel = "warn", description = "warn: exit code 3 when there are warnings")
    private String failOn = "refusal";

    @Option(names = "--sources", description = "print of each field where it comes from, and what is left out")
    private boolean sources;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var workbench = new Workbench(folders.folders(), Clock.systemUTC());
        var finder = new FeedFinder(workbench.participants());
        PrintWriter out = spec.commandLine().getOut();
        boolean refused = false;
        boolean warned = false;
        for (Path file : files) {
            var findings = new Findings(file, out);
            var chosen = finder.find(file, feed)
                    .orElseThrow(() -> new Complaint(
                            ExitCodes.USAGE, "cannot tell whose file " + file + " is; say --feed AGENCY/FEED"));
            workbench.run(file, chosen, file.getFileName().toString(), batch -> {
                findings.add(batch);
                print(workbench, batch, out);
            });
            findings.summary();
            refused |= findings.refused() > 0;
            warned |= findings.warned() > 0;
        }
        out.flush();
        return refused ? ExitCodes.FINDINGS : warned && failOn.equals("warn") ? ExitCodes.WARNINGS : ExitCodes.OK;
    }

    private void print(Workbench workbench, ExchangeMessage batch, PrintWriter out) {
        if (sources) {
            batch.records().stream()
                    .flatMap(r -> workbench.sources(batch.submission(), r).stream())
                    .forEach(out::println);
        }
    }
}
