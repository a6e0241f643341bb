package org.soderkoping.hub.policy.oracle.cases;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;

/** Agreements that fit a kind well enough to release it often, careless and contradictory ones among them. */
final class RandomAgreementSet {
    private static final List<Optional<Period>> RETENTIONS = List.of(
            Optional.of(Period.ofYears(5)),
            Optional.of(Period.ofMonths(18)),
            Optional.of(Period.ofDays(90)),
            Optional.empty());
    private static final List<CountryCode> COUNTRIES = countries();
    private static final Map<String, List<String>> PATHS = new ConcurrentHashMap<>();
    private static final List<String> COARSENED = List.of(
            "person",
            "dependant",
            "candidate",
            "applicant/vulnerability",
            "applicant/unaccompaniedMinor",
            "subject/vulnerability",
            "healthCheck",
            "visaOrPermit",
            "residencePermit",
            "permit",
            "otherMemberStateHits",
            "applicationInfo",
            "applicant/birthPlace",
            "subject/birthPlace",
            "specialCircumstances/medical",
            "arrangement/specialNeeds",
            "arrangement/healthCertificate");

    private final Dice dice;
    private final Kind kind;
    private final LocalDate day;

    /** @param kind of the message the agreements will meet, on a day */
    RandomAgreementSet(Dice dice, Kind kind, LocalDate day) {
        this.dice = dice;
        this.kind = kind;
        this.day = day;
    }

    List<Agreement> draw() {
        var agreements = new ArrayList<Agreement>();
        for (int n = 1 + dice.below(4); n > 0; n--) {
            agreements.add(agreement("TEST-" + n, 1));
        }
        return agreements;
    }

    Agreement agreement(String id, int version) {
        var parties = dice.in100(70) ? Set.copyOf(COUNTRIES) : dice.some(COUNTRIES, 70);
        var clauses = new ArrayList<Clause>();
        for (int n = 1 + dice.below(3); n > 0; n--) {
            clauses.add(clause(id + "/" + version + "#c" + n, id, parties));
        }
        return new Agreement(id, version, parties, from(), until(), dice.in100(4), clauses);
    }

    private LocalDate from() {
        return dice.in100(85) ? LocalDate.of(2006, 1, 1) : day.plusDays(dice.below(4) - 2);
    }

    private Optional<LocalDate> until() {
        return dice.in100(75) ? Optional.empty() : Optional.of(day.plusDays(dice.below(6) - 2));
    }

    Clause clause(String ref, String agreement, Set<CountryCode> parties) {
        boolean careless = dice.in100(25);
        return new Clause(
                ref,
                agreement,
                dice.pick(List.of("SODERKOPING", "DUBLIN3", "AMMR2024", "READM-EU-UA")),
                kinds(),
                careless ? parties : dice.some(parties, 85),
                careless ? parties : dice.some(parties, 75),
                purposes(),
                careless ? EnumSet.allOf(Category.class) : categories(),
                dice.in100(40) ? someOf(paths(), 4) : Set.of(),
                dice.in100(25) ? someOf(paths(), 3) : Set.of(),
                dice.in100(45) ? forms() : Map.of(),
                dice.in100(kind == Kind.BORDER_EVENT ? 30 : 4),
                dice.pick(RETENTIONS),
                "random");
    }

    private Set<String> kinds() {
        var kinds = new HashSet<String>();
        if (dice.in100(92)) {
            kinds.add(kind.element());
        }
        if (kinds.isEmpty() || dice.in100(20)) {
            kinds.add(Kind.values()[dice.below(Kind.values().length)].element());
        }
        return kinds;
    }

    private Set<Purpose> purposes() {
        var purposes = EnumSet.noneOf(Purpose.class);
        if (dice.in100(80)) {
            purposes.add(Purpose.valueOf(RandomMessage.usualPurpose(kind)));
        }
        while (purposes.isEmpty() || dice.in100(30)) {
            purposes.add(Purpose.values()[dice.below(Purpose.values().length)]);
        }
        return purposes;
    }

    private Set<Category> categories() {
        var categories = EnumSet.of(Category.N, Category.A);
        for (Category category : Category.values()) {
            boolean usual = EnumSet.of(Category.I, Category.D, Category.C).contains(category);
            if (dice.in100(usual ? 80 : 50)) {
                categories.add(category);
            }
        }
        return categories;
    }

    private <T> Set<T> someOf(List<T> all, int most) {
        var some = new HashSet<T>();
        for (int n = 1 + dice.below(most); n > 0; n--) {
            some.add(dice.pick(all));
        }
        return some;
    }

    private Map<String, Form> forms() {
        var forms = new HashMap<String, Form>();
        var persons = kind == Kind.BORDER_EVENT ? List.of("person") : List.of("dependant", "candidate");
        if (dice.in100(60)) {
            forms.put(dice.pick(persons), dice.in100(70) ? Form.AGE_GROUP : Form.RELATION_TYPE);
        }
        while (dice.in100(50)) {
            String path = dice.in100(80) ? dice.pick(COARSENED) : dice.pick(paths());
            forms.put(path, Form.values()[dice.below(Form.values().length)]);
        }
        return forms;
    }

    /** Every element of the kind's body, leaf or not, as a clause may name it. */
    private List<String> paths() {
        return PATHS.computeIfAbsent(kind.element(), k -> {
            var paths = new ArrayList<String>();
            gather(Messages.SCHEMA.body(k), "", paths);
            return List.copyOf(paths);
        });
    }

    private static void gather(ElementModel model, String path, List<String> paths) {
        for (var child : model.children()) {
            String below = path.isEmpty() ? child.name() : path + "/" + child.name();
            paths.add(below);
            gather(child, below, paths);
        }
    }

    private static List<CountryCode> countries() {
        var all = new ArrayList<>(CountryCode.MEMBERS);
        all.add(new CountryCode("GE"));
        return List.copyOf(all);
    }
}
