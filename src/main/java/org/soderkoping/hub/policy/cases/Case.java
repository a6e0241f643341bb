package org.soderkoping.hub.policy.cases;

import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Clause;

/**
 * One record before one partner: all a rule may look at.
 *
 * @param body the kind's element
 * @param origins the record's origin set
 * @param recipients the countries the record is addressed to, empty when it names none
 * @param clauses those in force from this sender to this partner for this kind
 */
public record Case(
        Kind kind,
        Node body,
        Set<CountryCode> origins,
        Set<CountryCode> recipients,
        CountryCode sender,
        CountryCode partner,
        List<Clause> clauses) {

    /** Whether it names the only countries it may go to. */
    public boolean addressed() {
        return kind.directed() || !recipients.isEmpty();
    }

    /** The same record's new body that a correction brings, before the same partner. */
    public Case within(Node replacement) {
        Kind inner = Kind.findByElement(replacement.name()).orElseThrow();
        return new Case(inner, replacement, origins, recipients, sender, partner, clauses);
    }

    /** The same record under some of its clauses, as if there were no others. */
    public Case under(List<Clause> some) {
        return new Case(kind, body, origins, recipients, sender, partner, some);
    }

    /** Whether the partner is a member people flee: BY, MD, UA or a newcomer. */
    public boolean toMemberPeopleFlee() {
        return partner.peopleMayFlee();
    }

    /** Whether the partner is in the record's origin set. */
    public boolean toOrigin() {
        return partner.standsIn(origins);
    }

    /** Whether the partner is the country at the border the event is about; a section is named from either side. */
    public boolean atPartnersBorder() {
        boolean named = body.findText("borderWith")
                .flatMap(CountryCode::findByAlpha3)
                .filter(partner::equals)
                .isPresent();
        return named
                || body.findText("section")
                        .filter(s -> s.startsWith(partner.alpha2()) || s.startsWith(partner.alpha2(), 3))
                        .isPresent();
    }

    /** Whether somebody asked for protection in an event; silence counts as asking. */
    public boolean protectionRequested() {
        return !body.findText("protectionRequested")
                .map(t -> t.equals("false") || t.equals("0"))
                .orElse(false);
    }

    @Override
    public String toString() {
        return kind + " " + sender + "→" + partner;
    }
}
