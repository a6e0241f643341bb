package org.soderkoping.hub.ledger.signal;

import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Severity;

/** Writes one finding as the {@code error} element of a Signal, in the words of the error catalogue. */
public final class SignalError {
    /** How many errors a Signal lists at most; its counts stay true. */
    public static final int MOST = 200;

    private final Wording wording;

    public SignalError(Wording wording) {
        this.wording = wording;
    }

    public String write(Finding finding, String recordId) {
        var xml = new StringBuilder("<error>");
        SignalDocument.line(xml, "code", finding.code());
        SignalDocument.line(xml, "severity", severity(finding.severity()));
        SignalDocument.line(xml, "recordId", recordId);
        SignalDocument.line(xml, "title", wording.title(finding.code()));
        SignalDocument.paragraph(xml, "fix", wording.fix(finding.code()));
        SignalDocument.paragraph(xml, "path", finding.place().path());
        if (finding.place().line() > 0) {
            SignalDocument.line(xml, "line", Integer.toString(finding.place().line()));
            SignalDocument.line(xml, "column", Integer.toString(finding.place().column()));
        }
        return xml.append("</error>").toString();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case REFUSAL -> "failure";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
