package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.fixtures.Leaves;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.ExplanationJson;
import org.soderkoping.hub.policy.explanation.FieldOutcome;
import org.soderkoping.hub.policy.explanation.Grant;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.explanation.Sentences;
import org.soderkoping.hub.policy.leaks.Scenario;
import org.soderkoping.hub.policy.profiles.ProfileRules;
import org.soderkoping.hub.policy.projection.Projection;
import org.soderkoping.hub.policy.rules.RuleBook;

/** On random messages under random agreements an explanation says what is done, to each leaf, and tells no value. */
class ExplanationAgreesPropertyTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final List<Kind> KINDS = List.of(
            Kind.ASYLUM_REGISTRATION,
            Kind.BORDER_EVENT,
            Kind.COI_REPORT,
            Kind.PERSON_INQUIRY,
            Kind.TRANSFER_REQUEST,
            Kind.RETURN_CASE,
            Kind.MIGRATION_STATISTICS,
            Kind.DATA_LIFECYCLE);

    private static final List<String> CITIZENSHIPS = List.of("UA", "BY", "SY", "AF", "OTHER", "TOTAL");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.randomValue(random -> draw(random, KINDS.get(random.nextInt(KINDS.size()))));
    }

    private static Scenario draw(Random random, Kind kind) {
        return kind == Kind.MIGRATION_STATISTICS ? figures(random) : Scenario.draw(random, kind);
    }

    /** A batch of the message; what it takes back or corrects was meant for all partners but Lithuania. */
    private static Normalised incoming(Scenario scenario) {
        var one = Messages.batch(scenario.kind(), scenario.message()).records().get(0);
        var recipients = new HashSet<>(CountryCode.MEMBERS);
        recipients.remove(new CountryCode("LT"));
        var about = Parts.replacement(one.body())
                .map(r -> new Past(
                        one.id(),
                        Kind.findByElement(r.name()).orElseThrow(),
                        one.caseId(),
                        1,
                        r,
                        Set.of(new CountryCode("AF")),
                        recipients,
                        Set.of()));
        return new Normalised(
                one.raw(),
                one.id(),
                one.kind(),
                one.caseId(),
                1,
                one.message(),
                one.mappingVersion(),
                List.of(),
                about.stream().toList());
    }

    /** Figures under the real agreements; codes repeat, for a sender may send a cell twice. */
    private static Scenario figures(Random random) {
        var cells = new StringBuilder();
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            cells.append("<cell><citizenship>")
                    .append(CITIZENSHIPS.get(random.nextInt(CITIZENSHIPS.size())))
                    .append("</citizenship><sex>T</sex><ageGroup>")
                    .append(random.nextBoolean() ? "TOTAL" : "UNK")
                    .append("</ageGroup>")
                    .append(random.nextInt(5) == 0 ? "<flag>c</flag>" : "<value>" + random.nextInt(30) + "</value>")
                    .append("</cell>");
        }
        return new Scenario(Kind.MIGRATION_STATISTICS, Messages.figures(cells.toString()), REAL);
    }

    @Property(tries = 200)
    void anExplanationSaysWhatIsDone(@ForAll("scenarios") Scenario scenario) {
        explained(scenario);
    }

    /** Else the property could hold for want of messages that are sent, or of fields of some end. */
    @Example
    void theMessagesKnowEveryEndOfAField() {
        var random = new Random(5);
        var ends = EnumSet.noneOf(Outcome.class);
        var sent = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < 320; i++) {
            var scenario = draw(random, KINDS.get(i % KINDS.size()));
            for (Explanation explanation : explained(scenario)) {
                explanation.fields().forEach(f -> ends.add(f.outcome()));
                if (explanation.sent()) {
                    sent.add(scenario.kind());
                }
            }
        }
        assertThat(ends).containsExactlyInAnyOrder(Outcome.values());
        assertThat(sent).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    /** What is said of each partner at sending, after it was held against what is done. */
    private static List<Explanation> explained(Scenario scenario) {
        var engine = new ReleasePolicy.Engine(RuleBook.standard(), ProfileRules.NONE, (name, bytes) -> new byte[bytes]);
        var policy = new ReleasePolicy(CountryCode.MEMBERS, scenario::agreements, engine, CLOCK);
        var record = incoming(scenario);
        var batch = new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(record), List.of());
        var decided = policy.decide(batch).records().get(0);
        var all = new ArrayList<Explanation>();
        decided.decisions().forEach((partner, decision) -> {
            var first = policy.explain(record, partner, Submissions.NOW);
            agrees(decision, first);
            tellsNothing(first, scenario.message());
            var stored = new ReleasePolicy.Stored(scenario.kind(), scenario.message(), decided.origins(), decision);
            var again = policy.explain(stored, partner, Submissions.NOW);
            covers(again, scenario.message());
            all.add(again);
            policy.release(stored, partner, Submissions.NOW)
                    .fold(
                            withheld -> assertThat(again.stops().get(0).code()).isEqualTo(withheld),
                            recalled -> assertThat(again.stops().get(0).code()).isEqualTo(recalled),
                            projection -> agrees(scenario, again, projection));
        });
        return all;
    }

    private static void agrees(Decision decision, Explanation explanation) {
        assertThat(explanation.sent()).isEqualTo(decision.released());
        if (decision.released()) {
            assertThat(explanation.grants().stream().filter(Grant::applies).map(Grant::clause))
                    .containsExactlyElementsOf(decision.clauses());
        } else {
            assertThat(explanation.stops().get(0).code()).isEqualTo(decision.reason());
            assertThat(explanation.fields()).noneMatch(f -> f.outcome().goes());
        }
    }

    /** Every leaf of the message is explained, each once. */
    private static void covers(Explanation explanation, Node message) {
        var paths = explanation.fields().stream()
                .filter(f -> f.outcome() != Outcome.MADE)
                .map(FieldOutcome::path)
                .toList();
        assertThat(paths)
                .doesNotHaveDuplicates()
                .containsAll(Leaves.of(Parts.body(message)).keySet());
    }

    private static Object agrees(Scenario scenario, Explanation explanation, Projection projection) {
        assertThat(explanation.stops()).isEmpty();
        String xml = new String(projection.body(), StandardCharsets.UTF_8);
        var original = Leaves.of(Parts.body(scenario.message()));
        var told = Leaves.of(Parts.body(Messages.parse(scenario.kind(), xml)));
        assertThat(drawn(explanation))
                .isEqualTo(counted(told.keySet().stream().map(Leaves::plain).toList()));
        for (FieldOutcome field : explanation.fields()) {
            if (field.outcome() == Outcome.SENT) {
                assertThat(texts(told, field.plainPath())).contains(original.get(field.path()));
            } else if (field.outcome() == Outcome.PSEUDONYM) {
                assertThat(texts(told, field.plainPath())).doesNotContain(original.get(field.path()));
            }
        }
        return projection;
    }

    private static List<String> texts(Map<String, String> leaves, String plainPath) {
        return leaves.entrySet().stream()
                .filter(e -> Leaves.plain(e.getKey()).equals(plainPath))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static TreeMap<String, Long> drawn(Explanation explanation) {
        return counted(explanation.fields().stream()
                .filter(f -> f.outcome().goes())
                .map(FieldOutcome::plainPath)
                .toList());
    }

    private static TreeMap<String, Long> counted(List<String> paths) {
        return paths.stream().collect(Collectors.groupingBy(p -> p, TreeMap::new, Collectors.counting()));
    }

    /** No value of a person; all of them hold this word. */
    private static void tellsNothing(Explanation explanation, Node message) {
        String all = ExplanationJson.of(explanation) + String.join("\n", Sentences.of(explanation));
        assertThat(all).doesNotContain("KANARI");
        var born = new TreeSet<String>();
        message.walk().filter(n -> n.name().equals("birthDate")).forEach(n -> born.add(String.valueOf(n.text())));
        assertThat(born).noneMatch(all::contains);
    }
}
