package org.soderkoping.hub.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.cli.offline.Findings;
import org.soderkoping.hub.cli.offline.Judge;
import org.soderkoping.hub.cli.offline.Workbench;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.policy.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub preview}: the bytes a partner would get of a file's records. */
@Command(name = "preview", description = "Print the exact bytes a partner would get; a line per record.")
final class PreviewCommand implements Callable<Integer> {
    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Mixin
    private final PartnerOptions partner = new PartnerOptions();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--submission", paramLabel = "ID", description = "submission id (default: the file's name)")
    private @Nullable String submission;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var workbench = new Workbench(folders.folders(), partner.clock());
        var judge = new Judge(workbench, partner.clock());
        var findings = new Findings(file, spec.commandLine().getErr());
        String id = submission == null ? String.valueOf(file.getFileName()) : submission;
        workbench.run(file, partner.feedOf(file, workbench.participants()), id, batch -> {
            findings.add(batch);
            print(batch, judge.release(batch, partner.partner()));
        });
        if (!judge.ownKeys()) {
            spec.commandLine()
                    .getErr()
                    .println("hub: no keys in the data folder; ids that go out as pseudonyms differ from the hub's");
        }
        spec.commandLine().getErr().flush();
        return findings.refused() > 0 ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private void print(ExchangeMessage batch, List<Release> releases) {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < releases.size(); i++) {
            int no = batch.records().get(i).raw().no();
            String line = releases.get(i)
                    .fold(
                            withheld -> nothing(no, partner.partner(), withheld),
                            recalled -> nothing(no, partner.partner(), recalled),
                            sent -> new String(sent.body(), StandardCharsets.UTF_8) + "\n");
            out.print(line);
        }
        out.flush();
    }

    private String nothing(int record, CountryCode country, String reason) {
        var err = spec.commandLine().getErr();
        err.println("record " + record + ": " + country + " gets nothing, " + reason);
        err.flush();
        return "";
    }
}
