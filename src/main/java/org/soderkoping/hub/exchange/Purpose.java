package org.soderkoping.hub.exchange;

/** Why a partner may use what it receives; the eleven purposes of docs/data-protection.md. */
public enum Purpose {
    RESPONSIBILITY,
    EXAMINATION,
    TRANSFER,
    RETURN,
    BORDER_COOPERATION,
    STATISTICS,
    COI,
    RISK,
    NATIONAL_PROCEDURE,
    RIGHTS,
    OPERATION
}
