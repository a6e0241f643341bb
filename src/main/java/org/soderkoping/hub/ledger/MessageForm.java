package org.soderkoping.hub.ledger;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;

/** The written form of a message: the same tree gives the same bytes, and the bytes give the tree back. */
public interface MessageForm {
    byte[] write(Node message);

    Node read(Kind kind, byte[] bytes);
}
