package org.soderkoping.hub.normalisation.rules.basis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;

/** A rule about each person a message describes, whatever the message is about. */
public interface PersonRule extends SemanticRule {
    /** The kinds with persons in them; what replaces a body by K14 is held to the rules of its own kind. */
    Set<Kind> PERSON_KINDS = Collections.unmodifiableSet(EnumSet.of(
            Kind.ASYLUM_REGISTRATION,
            Kind.BORDER_EVENT,
            Kind.PERSON_INQUIRY,
            Kind.PERSON_INQUIRY_ANSWER,
            Kind.TRANSFER_REQUEST,
            Kind.RETURN_CASE,
            Kind.SUBJECT_RIGHTS_REQUEST));

    @Override
    default Set<Kind> kinds() {
        return PERSON_KINDS;
    }

    @Override
    default void check(Look look) {
        look.persons().forEach(person -> check(look, person));
    }

    /** Looks at one person; what it finds it tells the look. */
    void check(Look look, Node person);
}
