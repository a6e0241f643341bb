package org.soderkoping.hub.normalisation.rules.person;

import java.time.LocalDate;
import java.util.Map;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/**
 * S28: a hit in Eurodac is of somebody old enough for fingerprints: 14 under Regulation 603/2013, 6 under Regulation
 * 2024/1358; under another profile, or none, the lowest age of all.
 */
final class OldEnoughForPrints implements PersonRule {
    private final Map<String, String> ages;
    private final int lowest;

    /** @param ages the age by profile, as in {@code schemas/codes/profiles.csv} */
    OldEnoughForPrints(Map<String, String> ages) {
        this.ages = Map.copyOf(ages);
        this.lowest = ages.values().stream().mapToInt(Integer::parseInt).min().orElse(0);
    }

    @Override
    public String id() {
        return "S28";
    }

    @Override
    public void check(Look look, Node person) {
        var birth = person.find("birthDate").flatMap(Span::of);
        int age = look.envelope()
                .findText("profile")
                .map(ages::get)
                .map(Integer::parseInt)
                .orElse(lowest);
        person.list("biometric")
                .filter(OldEnoughForPrints::hit)
                .filter(b -> birth.filter(s -> s.earliest().plusYears(age).isAfter(day(look, b)))
                        .isPresent())
                .forEach(look::refuse);
    }

    private static boolean hit(Node biometric) {
        return biometric.findText("system").filter("EURODAC"::equals).isPresent()
                && biometric.findText("hitResult").filter("HIT"::equals).isPresent();
    }

    private static LocalDate day(Look look, Node biometric) {
        return Days.find(biometric, "takenOn").orElseGet(look::day);
    }
}
