package org.soderkoping.hub.ledger.signal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes the K15 document {@code Signal}; the same calls give the same bytes. */
public final class SignalDocument {
    /** How far a record or submission has come. */
    public enum Level {
        RECEIVED,
        VALID,
        REFUSED,
        AVAILABLE,
        TAKEN,
        PROCESSED,
        WITHHELD
    }

    private static final int LINE = 300;
    private static final int PARAGRAPH = 2000;

    private final StringBuilder xml = new StringBuilder(512);

    private SignalDocument() {}

    public static SignalDocument of(Level level) {
        var document = new SignalDocument();
        document.xml.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Signal xmlns=\"urn:soderkoping:exchange:1\">");
        return document.element("level", level.name(), LINE);
    }

    public SignalDocument submission(String id) {
        return element("submissionId", id, LINE);
    }

    public SignalDocument counts(int accepted, int refused) {
        return element("recordsAccepted", Integer.toString(accepted), LINE)
                .element("recordsRefused", Integer.toString(refused), LINE);
    }

    public SignalDocument reference(UUID messageId) {
        return element("refToMessageId", messageId.toString(), LINE);
    }

    /** Error elements as {@link SignalError} wrote them. */
    public SignalDocument errors(Iterable<String> fragments) {
        fragments.forEach(xml::append);
        return this;
    }

    public byte[] bytes() {
        return (xml + "</Signal>\n").getBytes(StandardCharsets.UTF_8);
    }

    private SignalDocument element(String name, String text, int limit) {
        append(xml, name, text, limit);
        return this;
    }

    static void line(StringBuilder xml, String name, String text) {
        append(xml, name, text, LINE);
    }

    static void paragraph(StringBuilder xml, String name, String text) {
        append(xml, name, text, PARAGRAPH);
    }

    private static void append(StringBuilder xml, String name, String text, int limit) {
        if (text.isBlank()) {
            return;
        }
        xml.append('<').append(name).append('>');
        text.strip().codePoints().limit(limit).forEach(c -> escape(xml, c));
        xml.append("</").append(name).append('>');
    }

    private static void escape(StringBuilder xml, int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            default -> xml.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
        }
    }
}
