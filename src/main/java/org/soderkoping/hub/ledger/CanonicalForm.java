package org.soderkoping.hub.ledger;

import javax.xml.stream.XMLStreamException;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.security.SafeXml;

/** The canonical bytes of the exchange format. */
final class CanonicalForm implements MessageForm {
    private final ExchangeSchema schema;

    CanonicalForm(ExchangeSchema schema) {
        this.schema = schema;
    }

    @Override
    public byte[] write(Node message) {
        return NodeWriter.bytes(message);
    }

    @Override
    public Node read(Kind kind, byte[] bytes) {
        try {
            return NodeReader.read(SafeXml.trustedReader(bytes), schema.message(kind.element()));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a stored message does not open", e);
        }
    }
}
