package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S53: an inquiry is about somebody: a name with a birth date known to the year, or a number, or a document. */
final class NoFishing implements PersonRule {
    @Override
    public String id() {
        return "S53";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PERSON_INQUIRY);
    }

    @Override
    public void check(Look look, Node person) {
        boolean numbered = person.find("identifier").isPresent()
                || person.list("document").anyMatch(d -> d.find("number").isPresent());
        boolean born = person.find("birthDate")
                .flatMap(Span::of)
                .filter(s -> s.earliest().getYear() == s.latest().getYear())
                .isPresent();
        boolean named = person.list("name").anyMatch(NoFishing::whole);
        if (!numbered && !(named && born)) {
            look.refuse(person);
        }
    }

    /** A family name alone, or a given one, is no name to be found by. */
    private static boolean whole(Node name) {
        boolean inParts = name.find("family").isPresent() && name.find("given").isPresent();
        return inParts
                || name.findText("fullName").filter(n -> n.indexOf(' ') > 0).isPresent();
    }
}
