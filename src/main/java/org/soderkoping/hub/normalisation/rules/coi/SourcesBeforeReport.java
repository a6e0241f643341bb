package org.soderkoping.hub.normalisation.rules.coi;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S46: a report comes after its sources and its period, and says when a link was read. */
public final class SourcesBeforeReport implements SemanticRule {
    @Override
    public String id() {
        return "S46";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_REPORT);
    }

    @Override
    public void check(Look look) {
        LocalDate published = look.day().orElseThrow();
        look.body()
                .find("referencePeriodTo")
                .filter(p -> day(p).isAfter(published))
                .ifPresent(look::refuse);
        look.body().list("source").forEach(source -> {
            source.find("publicationDate")
                    .filter(p -> day(p).isAfter(published))
                    .ifPresent(look::refuse);
            source.find("url").filter(u -> source.find("accessedOn").isEmpty()).ifPresent(look::refuse);
        });
    }

    private static LocalDate day(Node date) {
        return LocalDate.parse(String.valueOf(date.text()).substring(0, 10));
    }
}
