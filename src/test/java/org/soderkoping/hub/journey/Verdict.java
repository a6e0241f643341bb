package org.soderkoping.hub.journey;

import java.util.List;
import org.w3c.dom.Element;

/**
 * What a Signal says about a submission.
 *
 * @param failures a line each: code, record, line:column, path; {@code 0} stands for the document
 */
record Verdict(String level, int accepted, int refused, List<String> failures) {

    static Verdict of(byte[] signal) {
        var document = Xml.parse(signal);
        return new Verdict(
                Xml.text(document, "level"),
                Integer.parseInt(Xml.text(document, "recordsAccepted")),
                Integer.parseInt(Xml.text(document, "recordsRefused")),
                Xml.all(document, "error").stream()
                        .filter(e -> Xml.text(e, "severity").equals("failure"))
                        .map(Verdict::line)
                        .toList());
    }

    private static String line(Element error) {
        return Xml.text(error, "code") + " " + Xml.text(error, "line") + ":" + Xml.text(error, "column") + " "
                + Xml.text(error, "path");
    }
}
