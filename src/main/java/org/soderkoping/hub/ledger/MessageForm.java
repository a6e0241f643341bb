package org.soderkoping.hub.ledger;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;

/** The written form of a message: the same tree gives the same bytes, and the bytes give the tree back. */
public interface MessageForm {
    /** The one the ledger keeps messages in. */
    static MessageForm of(ExchangeSchema schema) {
        return new CanonicalForm(schema);
    }

    byte[] write(Node message);

    Node read(Kind kind, byte[] bytes);
}
