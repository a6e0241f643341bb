package org.soderkoping.hub.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;

/** A clause between all ten about one kind, word by word; a test names only what matters to it. */
final class Sentence {
    private final String kind;
    private Set<Purpose> purposes = Set.of(Purpose.RESPONSIBILITY);
    private final Set<Category> categories = EnumSet.of(Category.N, Category.A);
    private final Map<String, Form> forms = new HashMap<>();
    private Set<String> withheld = Set.of();
    private String profile = "SODERKOPING";
    private Optional<Period> retention = Optional.empty();

    private Sentence(String kind) {
        this.kind = kind;
    }

    static Sentence about(String kind) {
        return new Sentence(kind);
    }

    Sentence purpose(Purpose... some) {
        purposes = Set.of(some);
        return this;
    }

    Sentence release(Category... some) {
        categories.addAll(Arrays.asList(some));
        return this;
    }

    Sentence withhold(String... fields) {
        withheld = Set.of(fields);
        return this;
    }

    Sentence coarsen(String field, Form form) {
        forms.put(field, form);
        return this;
    }

    Sentence profile(String name) {
        profile = name;
        return this;
    }

    Sentence retention(Period period) {
        retention = Optional.of(period);
        return this;
    }

    /** An agreement for each of them, in this order. */
    static Agreements agreements(Sentence... sentences) {
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < sentences.length; i++) {
            agreements.add(sentences[i].agreement("TEST-" + i));
        }
        return Agreements.of(agreements);
    }

    private Agreement agreement(String id) {
        var members = CountryCode.MEMBERS.stream().collect(Collectors.toUnmodifiableSet());
        var clause = new Clause(
                id + "/1#c",
                id,
                profile,
                Set.of(kind),
                members,
                members,
                purposes,
                categories,
                Set.of(),
                withheld,
                forms,
                false,
                retention,
                "test");
        return new Agreement(id, 1, members, LocalDate.of(2006, 1, 1), Optional.empty(), false, List.of(clause));
    }
}
