package org.soderkoping.hub.exchange.format;

/** Data-protection category of a field (CL-DPCAT); a field leaves only when all its categories are released. */
public enum Category {
    /** Nothing personal. */
    N,
    /** Contact of an agency. */
    A,
    /** Identity: name, sex, birth, nationality. */
    I,
    /** Documents and identifiers. */
    D,
    /** Reference to biometrics. */
    B,
    /** Family and third persons. */
    F,
    /** Whereabouts. */
    L,
    /** The claim: application, state, grounds, decision. */
    C,
    /** Special categories: health, religion, vulnerability. */
    S,
    /** Criminal or security flag. */
    K,
    /** Travel route and events. */
    T,
    /** Free text. */
    Q
}
