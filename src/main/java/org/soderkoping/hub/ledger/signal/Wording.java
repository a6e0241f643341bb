package org.soderkoping.hub.ledger.signal;

/** The words a receipt uses for a code of docs/errors.yaml; an unknown code has none. */
public interface Wording {
    String title(String code);

    String fix(String code);
}
