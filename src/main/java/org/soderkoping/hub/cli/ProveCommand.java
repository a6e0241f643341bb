package org.soderkoping.hub.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.soderkoping.hub.editions.Rehearsal;
import org.soderkoping.hub.exchange.CountryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub prove}: whether a running hub would put a country's files in force. */
@Command(name = "prove", description = "Try a country's descriptor, schemas, tables and samples out, without a server.")
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "CC", description = "the country, such as LV")
    private String country = "";

    @Option(names = "--write", description = "write the .out.xml of samples that have none; then read them")
    private boolean write;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!country.matches("[A-Z]{2}")) {
            throw new Complaint(ExitCodes.USAGE, "the country is an ISO 3166-1 alpha-2 code, such as LV");
        }
        var out = spec.commandLine().getOut();
        var rehearsal = new Rehearsal(folders.folders(), Clock.systemUTC());
        var code = new CountryCode(country);
        if (write) {
            rehearsal.write(code).forEach(file -> out.println("written: " + file));
        }
        var wrong = rehearsal.prove(code);
        wrong.forEach(sentence -> out.println("✗ " + sentence));
        if (wrong.isEmpty()) {
            out.println("✓ " + country + " would come into force");
        }
        out.flush();
        return wrong.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }
}
