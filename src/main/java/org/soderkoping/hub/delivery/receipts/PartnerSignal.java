package org.soderkoping.hub.delivery.receipts;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.soderkoping.hub.ledger.Sha256;
import org.soderkoping.hub.security.SafeXml;

/** A partner's business receipt as read from its K15 document. */
record PartnerSignal(boolean processed, UUID deliveryId, byte[] digestHead) {
    @Override
    public String toString() {
        return "signal about " + deliveryId;
    }

    private static final String NAMESPACE = "urn:soderkoping:exchange:1";
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DIGEST_FORM = Pattern.compile("[0-9a-f]{64}");

    /** Reads what a receipt must say; empty when it is not one. */
    static Optional<PartnerSignal> read(byte[] xml) {
        if (xml.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
            return of(fields(SafeXml.reader(new StringReader(text.toString()))));
        } catch (XMLStreamException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartnerSignal> of(Map<String, String> fields) {
        String level = fields.getOrDefault("level", "");
        String reference = fields.getOrDefault("refToMessageId", "");
        String digest = fields.getOrDefault("digestValue", "");
        boolean known = level.equals("PROCESSED") || level.equals("REFUSED");
        if (!known
                || !UUID_FORM.matcher(reference).matches()
                || !DIGEST_FORM.matcher(digest).matches()) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(HexFormat.of().parseHex(digest), Sha256.HEAD);
        return Optional.of(new PartnerSignal(level.equals("PROCESSED"), UUID.fromString(reference), head));
    }

    /** The leaf children of the root, read to the end so that nothing hangs behind it. */
    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        int depth = 0;
        String name = "";
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth == 1 && !isSignal(reader)) {
                        return Map.of();
                    }
                    name = depth == 2 ? reader.getLocalName() : "";
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 2 && !name.isEmpty()) {
                        fields.putIfAbsent(name, text.toString().strip());
                    }
                }
                default -> {}
            }
        }
        return fields;
    }

    private static boolean isSignal(XMLStreamReader reader) {
        return reader.getLocalName().equals("Signal") && NAMESPACE.equals(reader.getNamespaceURI());
    }
}
