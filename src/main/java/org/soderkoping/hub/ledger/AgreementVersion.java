package org.soderkoping.hub.ledger;

/** Under which set of agreements decisions are made. */
@FunctionalInterface
public interface AgreementVersion {
    String current();
}
