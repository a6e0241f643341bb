package org.soderkoping.hub.policy.leaks;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Deadlines;
import org.soderkoping.hub.policy.agreements.Form;

/** Agreements made at random, careless ones among them that release everything to everybody. */
final class RandomAgreements {
    private static final List<String> KINDS =
            List.of("AsylumRegistration", "BorderEvent", "CoiReport", "PersonInquiry", "TransferRequest", "ReturnCase");
    private static final List<String> FIELDS =
            KINDS.stream().flatMap(k -> leaves(Messages.SCHEMA.body(k), "")).toList();
    private static final List<String> WITHHELD = Stream.concat(
                    FIELDS.stream(), Stream.of("person", "dependant", "applicant/vulnerability", "healthCheck"))
            .toList();
    private static final List<String> COARSENED = List.of(
            "person",
            "dependant",
            "applicant/vulnerability",
            "applicant/unaccompaniedMinor",
            "subject/vulnerability",
            "healthCheck",
            "otherMemberStateHits",
            "visaOrPermit",
            "applicant/birthPlace");

    private final Random random;

    RandomAgreements(Random random) {
        this.random = random;
    }

    Agreements draw() {
        var agreements = new ArrayList<Agreement>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            agreements.add(agreement("TEST-" + n));
        }
        return Agreements.of(agreements);
    }

    private Agreement agreement(String id) {
        var parties = random.nextInt(3) > 0 ? Set.copyOf(CountryCode.MEMBERS) : some(CountryCode.MEMBERS, 2);
        var clauses = new ArrayList<Clause>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            clauses.add(clause(id, n, parties));
        }
        var from = LocalDate.of(random.nextInt(10) == 0 ? 2030 : 2006, 1, 1);
        boolean suspended = random.nextInt(15) == 0;
        var pending = random.nextInt(15) == 0 ? some(parties, 2) : Set.<CountryCode>of();
        return new Agreement(id, 1, parties, from, Optional.empty(), suspended, clauses, pending, Deadlines.NONE);
    }

    private Clause clause(String agreement, int n, Set<CountryCode> parties) {
        boolean careless = random.nextInt(3) == 0;
        var to = careless ? parties : some(parties, 2);
        return new Clause(
                agreement + "/1#c" + n,
                agreement,
                List.of("SODERKOPING", "DUBLIN3", "AMMR2024").get(random.nextInt(3)),
                Set.copyOf(KINDS),
                parties,
                to,
                purposes(),
                careless ? EnumSet.allOf(Category.class) : categories(),
                some(FIELDS, 12),
                careless ? Set.of() : withheld(),
                forms(),
                random.nextInt(4) == 0,
                Optional.of(Period.ofYears(5)),
                "random");
    }

    private Set<Purpose> purposes() {
        var usual = List.of(Purpose.RESPONSIBILITY, Purpose.BORDER_COOPERATION, Purpose.COI, Purpose.RETURN);
        return random.nextInt(3) > 0
                ? Set.copyOf(usual)
                : Set.of(Purpose.values()[random.nextInt(Purpose.values().length)]);
    }

    private Set<Category> categories() {
        var categories = EnumSet.of(Category.N, Category.A);
        for (Category category : Category.values()) {
            boolean usual =
                    EnumSet.of(Category.I, Category.D, Category.C, Category.F).contains(category);
            if (random.nextInt(10) < (usual ? 8 : 4)) {
                categories.add(category);
            }
        }
        return categories;
    }

    private Set<String> withheld() {
        return random.nextBoolean() ? Set.of() : some(WITHHELD, 40);
    }

    private Map<String, Form> forms() {
        var forms = new HashMap<String, Form>();
        if (random.nextInt(3) > 0) {
            forms.put("person", Form.AGE_GROUP);
        }
        for (String field : some(COARSENED, 4)) {
            forms.put(field, Form.values()[random.nextInt(Form.values().length)]);
        }
        return forms;
    }

    private <T> Set<T> some(Iterable<T> all, int oneIn) {
        var some = new HashSet<T>();
        for (T one : all) {
            if (random.nextInt(oneIn) == 0) {
                some.add(one);
            }
        }
        return some;
    }

    private static Stream<String> leaves(ElementModel model, String path) {
        return model.children().stream().flatMap(child -> {
            String below = path.isEmpty() ? child.name() : path + "/" + child.name();
            return child.leaf() ? Stream.of(below) : leaves(child, below);
        });
    }
}
