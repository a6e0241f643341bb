package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.ExplanationJson;
import org.soderkoping.hub.policy.explanation.Sentences;
import org.soderkoping.hub.policy.explanation.Stop;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Each reason why a clause does not apply, and what else an explanation owes its reader. */
class ExplanationTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Set<CountryCode> ALL = Set.copyOf(CountryCode.MEMBERS);

    @Test
    void aClauseSaysAllThatBarsIt() {
        var explanation = event(
                "PL",
                agreement("APPLIES", false, clause("a", Purpose.BORDER_COOPERATION, ALL, false)),
                agreement("SUSPENDED", true, clause("b", Purpose.BORDER_COOPERATION, ALL, false)),
                agreement("OTHERS", false, clause("c", Purpose.BORDER_COOPERATION, Set.of(country("LT")), false)),
                agreement("PURPOSE", false, clause("d", Purpose.RISK, ALL, false)),
                agreement("BORDER", false, clause("e", Purpose.BORDER_COOPERATION, ALL, true)),
                agreement("TWICE", true, clause("f", Purpose.RISK, ALL, false)));
        assertThat(explanation.grants())
                .extracting(g -> g.clause() + " " + g.bars())
                .containsExactly(
                        "APPLIES/1#a []",
                        "BORDER/1#e [BORDER]",
                        "OTHERS/1#c [PARTIES]",
                        "PURPOSE/1#d [PURPOSE]",
                        "SUSPENDED/1#b [FORCE]",
                        "TWICE/1#f [FORCE, PURPOSE]");
        assertThat(explanation.sent()).isTrue();
    }

    @Test
    void aClauseThatDidNotReleaseARecordDoesNotReleaseItAtSending() {
        var before = agreement("ONE", false, clause("a", Purpose.BORDER_COOPERATION, ALL, false));
        var later = agreement("TWO", false, clause("b", Purpose.BORDER_COOPERATION, ALL, false));
        var event = Messages.batch(Kind.BORDER_EVENT, Messages.event(false, "SYR"));
        var decided = policy(before).decide(event).records().get(0);
        var stored = new ReleasePolicy.Stored(
                Kind.BORDER_EVENT,
                decided.record().message(),
                decided.origins(),
                decided.decisions().get(country("PL")));
        assertThat(policy(before, later)
                        .explain(stored, country("PL"), Submissions.NOW)
                        .grants())
                .extracting(g -> g.clause() + " " + g.bars())
                .containsExactly("ONE/1#a []", "TWO/1#b [NOT_NAMED]");
    }

    @Test
    void theSendersOwnCountryIsToldThatNoRecordGoesBack() {
        assertThat(event("UA").stops()).extracting(Stop::code).startsWith("OWN");
    }

    @Test
    void whereTheFirewallSpeaksTheReaderIsToldToKeepItToItself() {
        var all = agreement("ALL", false, clause("a", Purpose.BORDER_COOPERATION, ALL, false));
        assertThat(Sentences.of(event("BY", all)).toString()).contains("Pass on to nobody");
        assertThat(Sentences.of(event("PL", all)).toString()).doesNotContain("Pass on to nobody");
    }

    @Test
    void aQuoteInAnAgreementDoesNotBreakTheJson() {
        var quoting = clause("a\\\"b", Purpose.BORDER_COOPERATION, ALL, false);
        assertThat(ExplanationJson.of(event("PL", agreement("ALL", false, quoting))))
                .contains("{\"clause\":\"ALL/1#a\\\\\\\"b\",\"applies\":true,")
                .contains("\"stops\":[],")
                .endsWith("\"}");
    }

    @Test
    void everyRuleSaysInItsOwnWordsWhatItHoldsBack() {
        assertThat(RuleBook.standard().rules())
                .extracting(Rule::says)
                .doesNotHaveDuplicates()
                .allSatisfy(says -> assertThat(says.split(" ")).hasSizeGreaterThan(5));
    }

    private static Explanation event(String partner, Agreement... agreements) {
        var event = Messages.batch(Kind.BORDER_EVENT, Messages.event(false, "SYR", "BLR"));
        return policy(agreements).explain(event.records().get(0), country(partner), Submissions.NOW);
    }

    private static ReleasePolicy policy(Agreement... agreements) {
        var engine = new ReleasePolicy.Engine(RuleBook.standard(), (name, bytes) -> new byte[bytes]);
        var set = Agreements.of(List.of(agreements));
        return new ReleasePolicy(CountryCode.MEMBERS, () -> set, engine, CLOCK);
    }

    private static CountryCode country(String alpha2) {
        return new CountryCode(alpha2);
    }

    private static Agreement agreement(String id, boolean suspended, Clause clause) {
        var named = new Clause(
                id + "/1#" + clause.ref(),
                id,
                clause.profile(),
                clause.kinds(),
                clause.from(),
                clause.to(),
                clause.purposes(),
                clause.categories(),
                clause.fields(),
                clause.withheld(),
                clause.generalised(),
                clause.atBorder(),
                clause.retention(),
                clause.basis());
        return new Agreement(id, 1, ALL, LocalDate.of(2006, 1, 1), Optional.empty(), suspended, List.of(named));
    }

    private static Clause clause(String id, Purpose purpose, Set<CountryCode> to, boolean atBorder) {
        return new Clause(
                id,
                "",
                "SODERKOPING",
                Set.of("BorderEvent"),
                ALL,
                to,
                Set.of(purpose),
                EnumSet.of(Category.N, Category.A),
                Set.of(),
                Set.of(),
                Map.of(),
                atBorder,
                Optional.empty(),
                "test");
    }
}
