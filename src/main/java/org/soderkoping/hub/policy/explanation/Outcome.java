package org.soderkoping.hub.policy.explanation;

/** What becomes of one field. */
public enum Outcome {
    /** It goes as it is. */
    SENT(true),
    /** An id that goes as a pseudonym (D28). */
    PSEUDONYM(true),
    /** The hub writes it anew: a figure rounded, a citizenship folded (D19). */
    REWRITTEN(true),
    /** Not a field of the sender: the hub makes it from what does not go. */
    MADE(true),
    /** It does not go; a coarser form of its element does. */
    COARSER(false),
    /** Its element goes in a coarser form only, and that shows nothing here. */
    NOTHING_TO_SHOW(false),
    /** A rule forbids it. */
    RULE(false),
    /** A clause withholds it. */
    CLAUSE(false),
    /** No clause releases all its categories, nor names it. */
    NO_CLAUSE(false),
    /** It is released, but the element around it lacks an obligatory one and stays in as a whole. */
    INCOMPLETE(false),
    /** It would go, were the record as a whole not withheld. */
    WITH_RECORD(false);

    private final boolean goes;

    Outcome(boolean goes) {
        this.goes = goes;
    }

    /** Whether something stands at its path in the partner's message. */
    public boolean goes() {
        return goes;
    }
}
