package org.soderkoping.hub.normalisation.rules.basis;

import java.util.Set;
import org.soderkoping.hub.exchange.Kind;

/** A rule about each travel document in a message. */
public interface PaperRule extends SemanticRule {
    @Override
    default Set<Kind> kinds() {
        return PersonRule.PERSON_KINDS;
    }

    @Override
    default void check(Look look) {
        Paper.in(look).forEach(paper -> check(look, paper));
    }

    /** Looks at one paper; what it finds it tells the look. */
    void check(Look look, Paper paper);
}
