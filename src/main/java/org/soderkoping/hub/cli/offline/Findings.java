package org.soderkoping.hub.cli.offline;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Severity;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.exchange.errors.ErrorEntry;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;

/** Prints findings as they come: code, record, place, fix; never a value. */
public final class Findings {
    private final Path file;
    private final PrintWriter out;
    private int accepted;
    private int refused;
    private int warned;

    public Findings(Path file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    public void add(ExchangeMessage batch) {
        for (RefusedRecord record : batch.refused()) {
            refused++;
            record.findings().forEach(f -> print(f, record.no()));
        }
        for (Normalised record : batch.records()) {
            accepted++;
            warned += (int) record.warnings().stream().filter(Findings::warns).count();
            record.warnings().forEach(f -> print(f, record.raw().no()));
        }
    }

    public void summary() {
        out.printf("%s: %d acceptable · %d refused · %d warnings%n", file.getFileName(), accepted, refused, warned);
    }

    public int refused() {
        return refused;
    }

    public int warned() {
        return warned;
    }

    private static boolean warns(Finding finding) {
        return finding.severity() == Severity.WARNING;
    }

    private void print(Finding finding, int record) {
        String mark = finding.refuses() ? "✗" : warns(finding) ? "!" : "·";
        String who = record == 0 ? "file" : "record " + record;
        out.printf(
                "%s %s  %s  line %d:%d  %s%n",
                mark,
                finding.code(),
                who,
                finding.place().line(),
                finding.place().column(),
                finding.place().path());
        ErrorCatalogue.find(finding.code()).ifPresent(this::explain);
    }

    private void explain(ErrorEntry entry) {
        out.printf("    %s%n    fix: %s%n", entry.title(), entry.fix());
    }
}
