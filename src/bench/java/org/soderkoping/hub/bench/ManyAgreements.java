package org.soderkoping.hub.bench;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;

/** Agreements made up, always the same: of two to ten parties, with up to three clauses on up to three kinds each. */
final class ManyAgreements {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::element).toList();
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.RESPONSIBILITY, Purpose.BORDER_COOPERATION, Purpose.STATISTICS, Purpose.COI, Purpose.TRANSFER);

    private final Random random = new Random(500);

    private ManyAgreements() {}

    static Agreements of(int count) {
        var maker = new ManyAgreements();
        var all = new ArrayList<Agreement>();
        for (int i = 0; i < count; i++) {
            all.add(maker.agreement("BENCH-" + i));
        }
        return Agreements.of(all);
    }

    private Agreement agreement(String id) {
        var parties = some(CountryCode.MEMBERS, 2 + random.nextInt(9));
        var clauses = new ArrayList<Clause>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            clauses.add(clause(id, n, parties));
        }
        return new Agreement(id, 1, parties, LocalDate.of(2006, 1, 1), Optional.empty(), false, clauses);
    }

    private Clause clause(String agreement, int n, Set<CountryCode> parties) {
        var kinds = some(KINDS, 1 + random.nextInt(3));
        return new Clause(
                agreement + "/1#c" + n,
                agreement,
                "SODERKOPING",
                kinds,
                parties,
                parties,
                some(PURPOSES, 1 + random.nextInt(2)),
                categories(),
                Set.of(),
                fields(kinds, 1),
                forms(kinds),
                false,
                Optional.of(Period.ofYears(1 + random.nextInt(5))),
                "made up");
    }

    private Set<Category> categories() {
        var categories = EnumSet.of(Category.N, Category.A);
        categories.addAll(some(List.of(Category.I, Category.D, Category.C, Category.T, Category.F), 3));
        return categories;
    }

    private Set<String> fields(Set<String> kinds, int count) {
        var optional = new ArrayList<String>();
        kinds.forEach(kind -> Messages.SCHEMA.body(kind).children().stream()
                .filter(child -> child.minOccurs() == 0)
                .map(ElementModel::name)
                .forEach(optional::add));
        return some(optional, Math.min(count, optional.size()));
    }

    private Map<String, Form> forms(Set<String> kinds) {
        var forms = new HashMap<String, Form>();
        if (kinds.contains(Kind.BORDER_EVENT.element())) {
            forms.put("person", Form.AGE_GROUP);
        }
        if (kinds.contains(Kind.ASYLUM_REGISTRATION.element())) {
            forms.put("dependant", Form.RELATION_TYPE);
        }
        return forms;
    }

    private <T> Set<T> some(List<T> all, int count) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return new HashSet<>(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
