package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.rules.RuleBook;

/** A clause that coarsens a field is no way around the prohibitions. What the property test found, in single sentences. */
class CoarserFormsTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);

    @Test
    void aPersonWhoMayHaveFledThePartnerIsNotShownByRelationEither() {
        var byRelation = clause(Purpose.BORDER_COOPERATION, Map.of("person", Form.RELATION_TYPE));
        assertThat(event("BY", byRelation, "SYR", "BLR")).containsOnlyOnce("<personMasked>");
    }

    @Test
    void maskedPersonsGoToThePartnerAtThatBorderOnly() {
        var byAge = clause(Purpose.BORDER_COOPERATION, Map.of("person", Form.AGE_GROUP));
        assertThat(event("BY", byAge, "SYR")).contains("<personMasked>");
        assertThat(event("PL", byAge, "SYR")).doesNotContain("<personMasked>");
    }

    @Test
    void aClauseForStatisticsShowsNobodyNotEvenMasked() {
        var study = clause(Purpose.STATISTICS, Map.of("person", Form.AGE_GROUP));
        var border = clause(Purpose.BORDER_COOPERATION, Map.of());
        assertThat(event("BY", study, border, "SYR"))
                .contains("IRREGULAR_CROSSING_BETWEEN_BCP")
                .doesNotContain("<personMasked>");
    }

    @Test
    void aHealthCheckIsNoFlagToACountrySomebodyMayHaveFled() {
        var flagged = clause(Purpose.BORDER_COOPERATION, Map.of("healthCheck", Form.PRESENCE_FLAG));
        var checked = with(Messages.event(false, "SYR", "BLR"), "healthCheck", "DONE");
        assertThat(event("PL", List.of(flagged), checked)).contains("vulnerabilityNoted");
        assertThat(event("BY", List.of(flagged), checked)).doesNotContain("vulnerabilityNoted");
    }

    @Test
    void whatAClauseWithholdsItDoesNotShowInACoarserForm() {
        var both = clause(Purpose.BORDER_COOPERATION, Map.of("person", Form.AGE_GROUP), "person");
        assertThat(event("BY", both, "SYR")).doesNotContain("<personMasked>");
    }

    @Test
    void aDependantIsShownByWhatItIsToTheApplicant() {
        String child = person("dependant", "child", "PARENT", "id");
        assertThat(masked(person("applicant", "id", "", ""), child)).contains("<relation>CHILD</relation>");
        String silent = person("dependant", "child", "", "");
        assertThat(masked(person("applicant", "id", "SPOUSE", "child"), silent))
                .contains("<relation>SPOUSE</relation>");
        String cousin = person("dependant", "child", "SIBLING", "somebody-else");
        assertThat(masked(person("applicant", "id", "", ""), cousin)).contains("<dependantMasked></dependantMasked>");
    }

    private static String person(String element, String id, String relation, String to) {
        String said = relation.isEmpty()
                ? ""
                : "<relation><type>" + relation + "</type><personRef>" + to + "</personRef></relation>";
        return Messages.person(element, "", "SYR")
                .replace("<localPersonId>id<", "<localPersonId>" + id + "<")
                .replace("<vulnerability>", said + "<vulnerability>");
    }

    private static String masked(String applicant, String dependant) {
        var message = Messages.registration("EE-PPA", applicant + dependant);
        return to("LT", Kind.ASYLUM_REGISTRATION, Agreements.read(Messages.FOLDERS), message);
    }

    private static Node with(Node message, String leaf, String text) {
        var body = message.children().get(1);
        var children = new ArrayList<>(body.children());
        int at = (int) children.stream()
                .takeWhile(n -> !n.name().equals("protectionRequested"))
                .count();
        children.add(at, Node.leaf(body.model().child(leaf), text, null));
        return message.withChildren(List.of(message.children().get(0), body.withChildren(children)));
    }

    private static String event(String partner, Clause clause, String... nationalities) {
        return event(partner, List.of(clause), Messages.event(false, nationalities));
    }

    private static String event(String partner, Clause one, Clause other, String nationality) {
        return event(partner, List.of(one, other), Messages.event(false, nationality));
    }

    private static String event(String partner, List<Clause> clauses, Node message) {
        var agreement = new Agreement(
                "TEST", 1, Set.copyOf(CountryCode.MEMBERS), LocalDate.of(2006, 1, 1), Optional.empty(), false, clauses);
        return to(partner, Kind.BORDER_EVENT, Agreements.of(List.of(agreement)), message);
    }

    private static String to(String partner, Kind kind, Agreements agreements, Node message) {
        var engine = new ReleasePolicy.Engine(RuleBook.standard(), (name, bytes) -> new byte[bytes]);
        var policy = new ReleasePolicy(CountryCode.MEMBERS, () -> agreements, engine, CLOCK);
        var decided = policy.decide(Messages.batch(kind, message)).records().get(0);
        var to = new CountryCode(partner);
        var stored = new ReleasePolicy.Stored(
                kind, message, decided.origins(), decided.decisions().get(to));
        return policy.release(stored, to, Submissions.NOW)
                .fold(withheld -> withheld, recalled -> recalled, p -> new String(p.body(), StandardCharsets.UTF_8));
    }

    private static Clause clause(Purpose purpose, Map<String, Form> forms, String... withheld) {
        var members = Set.copyOf(CountryCode.MEMBERS);
        return new Clause(
                "TEST/1#" + purpose,
                "TEST",
                "SODERKOPING",
                Set.of("BorderEvent"),
                members,
                members,
                Set.of(purpose),
                EnumSet.of(Category.N, Category.A, Category.I),
                Set.of(),
                Set.of(withheld),
                forms,
                false,
                Optional.empty(),
                "test");
    }
}
