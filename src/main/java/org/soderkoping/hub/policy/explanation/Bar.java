package org.soderkoping.hub.policy.explanation;

/** Why a clause on the kind of a record does not apply to it, in the order it is asked. */
public enum Bar {
    /** It does not release from this sender to this partner. */
    PARTIES("it does not go from this sender to this partner"),
    /** Gate D25. */
    FORCE("its agreement is not in force (gate D25)"),
    /** Gate D26. */
    PURPOSE("it is for another purpose than the sender's (gate D26)"),
    /** It is for the country at the event's border only. */
    BORDER("it is for the country at the border of the event, which this partner is not (rule D17)"),
    /** Decided again at sending, only the clauses of the stored decision count. */
    NOT_NAMED("it was not among the clauses that released the record when it came in");

    private final String says;

    Bar(String says) {
        this.says = says;
    }

    /** A clause of a sentence about a clause. */
    public String says() {
        return says;
    }
}
