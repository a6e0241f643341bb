package org.soderkoping.hub.normalisation.rules.coi;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S46: a report or answer comes after its sources and its period, and says when a link was read. */
final class SourcesBeforeReport implements SemanticRule {
    @Override
    public String id() {
        return "S46";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_REPORT, Kind.COI_ANSWER);
    }

    @Override
    public void check(Look look) {
        LocalDate published = look.day();
        look.body()
                .find("referencePeriodTo")
                .filter(p -> Days.of(p).isAfter(published))
                .ifPresent(look::refuse);
        look.body().list("source").forEach(source -> {
            source.find("publicationDate")
                    .filter(p -> Days.of(p).isAfter(published))
                    .ifPresent(look::refuse);
            source.find("url").filter(u -> source.find("accessedOn").isEmpty()).ifPresent(look::refuse);
        });
    }
}
