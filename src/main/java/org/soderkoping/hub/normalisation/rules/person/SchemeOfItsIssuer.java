package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S18: a personal number of a national scheme is issued by that nation. */
public final class SchemeOfItsIssuer implements SemanticRule {
    @Override
    public String id() {
        return "S18";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            person.list("identifier").filter(SchemeOfItsIssuer::foreign).forEach(look::refuse);
        }
    }

    private static boolean foreign(Node identifier) {
        String scheme = identifier.findText("scheme").orElse("");
        if (scheme.length() < 3 || scheme.charAt(2) != '-') {
            return false;
        }
        String issuer = identifier.findText("issuer").orElse("");
        return !issuer.equals(new CountryCode(scheme.substring(0, 2)).alpha3());
    }
}
