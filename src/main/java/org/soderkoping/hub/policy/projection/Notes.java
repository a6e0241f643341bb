package org.soderkoping.hub.policy.projection;

import java.util.Set;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.explanation.Cited;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.figures.StatisticsForm;

/** Is told what becomes of each field while a body is projected. This one forgets it, as the running hub does. */
class Notes {
    static final Notes NONE = new Notes();

    /** The walk goes from an element to one of its children. */
    void enter(Node parent, Node child) {}

    /** The walk goes back up. */
    void leave() {}

    /** The leaf the walk is at goes, as it is or as a pseudonym. */
    void goes(Case record, Field field, Outcome outcome) {}

    /** The leaf the walk is at does not go. */
    void stays(Case record, Field field) {}

    /** The element the walk is at stays in with all below it, by a rule that is in no book. */
    void staysWhole(Node element, Place at, Cited rule) {}

    /** Of the element the walk is at goes a coarser form, or nothing. */
    void coarser(Case record, Node element, Place at, CoarserForms.Coarse form) {}

    /** Where the notes stand now, for {@link #lost}. */
    int mark() {
        return 0;
    }

    /** What was noted as going since a mark does not go after all. */
    void lost(int mark, Outcome outcome, String how) {}

    /** The same, since an element has not all its obligatory children. */
    void incomplete(int mark, Place at, Set<String> present) {}

    /** What was noted is of a table the hub has written anew. */
    void figures(Node body, StatisticsForm told) {}
}
