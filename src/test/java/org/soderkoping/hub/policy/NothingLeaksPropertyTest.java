package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.leaks.Leaks;
import org.soderkoping.hub.policy.leaks.Scenario;
import org.soderkoping.hub.policy.profiles.ProfileRules;
import org.soderkoping.hub.policy.rules.RuleBook;
import org.soderkoping.hub.security.SafeXml;
import org.soderkoping.hub.security.Secrets;

/**
 * Random messages under random agreements, for all ten partners, against docs/data-protection.md written a second time.
 * How many is {@code jqwik.tries.default} of junit-platform.properties or {@code -Djqwik.tries.default=…}; a failure
 * prints its seed.
 */
class NothingLeaksPropertyTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Secrets SECRETS =
            (name, bytes) -> (name + "x".repeat(64)).substring(0, bytes).getBytes();
    private static final List<Kind> KINDS = List.of(
            Kind.ASYLUM_REGISTRATION,
            Kind.BORDER_EVENT,
            Kind.COI_REPORT,
            Kind.PERSON_INQUIRY,
            Kind.TRANSFER_REQUEST,
            Kind.RETURN_CASE);
    private static final List<Scenario> SCENARIOS = scenarios();

    @Property
    void noApplicationTellsMoreThanItMay(@ForAll("applications") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Property
    void noBorderEventTellsMoreThanItMay(@ForAll("events") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Property
    void noReportTellsMoreThanItMay(@ForAll("reports") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Property
    void noInquiryTellsMoreThanItMay(@ForAll("inquiries") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Property
    void noTransferRequestTellsMoreThanItMay(@ForAll("requests") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Property
    void noReturnCaseTellsMoreThanItMay(@ForAll("returns") Scenario scenario) {
        assertThat(leaks(scenario, RuleBook.standard())).isEmpty();
    }

    @Provide
    Arbitrary<Scenario> inquiries() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.PERSON_INQUIRY));
    }

    @Provide
    Arbitrary<Scenario> requests() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.TRANSFER_REQUEST));
    }

    @Provide
    Arbitrary<Scenario> returns() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.RETURN_CASE));
    }

    @Provide
    Arbitrary<Scenario> applications() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.ASYLUM_REGISTRATION));
    }

    @Provide
    Arbitrary<Scenario> events() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.BORDER_EVENT));
    }

    @Provide
    Arbitrary<Scenario> reports() {
        return Arbitraries.randomValue(random -> Scenario.draw(random, Kind.COI_REPORT));
    }

    @Example
    void theRandomMessagesAreValid() throws Exception {
        var format = SafeXml.schema(List.of(Messages.FOLDERS.schemas().resolve("exchange/v1/message.xsd")));
        var random = new Random(1);
        for (Kind kind : KINDS) {
            for (int i = 0; i < 100; i++) {
                byte[] bytes = NodeWriter.bytes(Scenario.draw(random, kind).message());
                SafeXml.validator(format).validate(new StreamSource(new ByteArrayInputStream(bytes)));
            }
        }
    }

    /** Each prohibition torn out must be missed by the very assertions above; else they could not fail. */
    @Example
    void eachRuleTornOutIsMissed() {
        var unmissed = RuleBook.standard().rules().stream()
                .map(Rule::id)
                .filter(rule -> leaksWithout(rule).findAny().isEmpty())
                .toList();
        assertThat(unmissed)
                .as("D12 holds what D11 holds, and D07 what D24 holds of a body")
                .containsExactly("D11", "D24");
    }

    @Example
    void withoutTheFirewallApplicationsAndMaskedPersonsReachTheCountryTheyFled() {
        assertThat(leaksWithout("D01").collect(Collectors.toSet()))
                .anyMatch(leak -> leak.matches(".. gets an application that nothing may be told of"))
                .anyMatch(leak -> leak.matches(".. gets bytes of person \\d"))
                .anyMatch(leak -> leak.matches(".. gets \\d masked persons of \\d"))
                .anyMatch(leak -> leak.matches(".. can count persons that were taken out"));
    }

    private static Stream<String> leaksWithout(String rule) {
        var torn = RuleBook.standard().without(rule);
        return SCENARIOS.stream().flatMap(s -> leaks(s, torn).stream());
    }

    private static List<Scenario> scenarios() {
        var random = new Random(3);
        return IntStream.range(0, 1800)
                .mapToObj(i -> Scenario.draw(random, kind(i)))
                .toList();
    }

    private static Kind kind(int i) {
        return KINDS.get(i % KINDS.size());
    }

    private static List<String> leaks(Scenario scenario, RuleBook rules) {
        var engine = new ReleasePolicy.Engine(rules, ProfileRules.NONE, SECRETS);
        var policy = new ReleasePolicy(CountryCode.MEMBERS, scenario::agreements, engine, CLOCK);
        var decided = policy.decide(Messages.batch(scenario.kind(), scenario.message()))
                .records()
                .get(0);
        var leaks = new ArrayList<String>();
        decided.decisions().forEach((partner, decision) -> {
            var stored = new ReleasePolicy.Stored(scenario.kind(), scenario.message(), decided.origins(), decision);
            leaks.addAll(policy.release(stored, partner, Submissions.NOW)
                    .fold(
                            withheld -> inVain(scenario, partner, withheld),
                            recalled -> List.of(),
                            projection -> Leaks.find(scenario, partner, projection)));
        });
        return leaks;
    }

    private static List<String> inVain(Scenario scenario, CountryCode partner, String reason) {
        return reason.equals("D01") && Leaks.withheldInVain(scenario, partner)
                ? List.of(partner + " should have got it")
                : List.of();
    }
}
