package org.soderkoping.hub.normalisation.rules.numbers;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S18: a personal number of a national scheme is issued by that nation. */
final class SchemeOfItsIssuer implements PersonRule {
    @Override
    public String id() {
        return "S18";
    }

    @Override
    public void check(Look look, Node person) {
        person.list("identifier").filter(SchemeOfItsIssuer::foreign).forEach(look::refuse);
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
