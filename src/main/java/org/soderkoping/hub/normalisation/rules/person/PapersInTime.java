package org.soderkoping.hub.normalisation.rules.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S21: a paper is issued before it expires and not before its holder was born; an expired one is flagged. */
public final class PapersInTime implements SemanticRule {
    @Override
    public String id() {
        return "S21";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            var birth = person.find("birthDate").flatMap(Span::of);
            person.list("document").forEach(d -> check(look, d, birth));
        }
        look.body().list("documentsUsed").forEach(d -> check(look, d, Optional.empty()));
    }

    private static void check(Look look, Node paper, Optional<Span> birth) {
        var issued = paper.find("issuedOn");
        var expires = paper.find("expiresOn");
        issued.ifPresent(i -> {
            boolean backwards = expires.filter(e -> !day(i).isBefore(day(e))).isPresent();
            boolean beforeBirth = birth.filter(b -> b.after(day(i))).isPresent();
            if (backwards || beforeBirth) {
                look.refuse(i);
            }
        });
        expires.filter(e -> look.day().filter(event -> day(e).isBefore(event)).isPresent())
                .ifPresent(look::warn);
    }

    private static LocalDate day(Node date) {
        return LocalDate.parse(String.valueOf(date.text()).substring(0, 10));
    }
}
