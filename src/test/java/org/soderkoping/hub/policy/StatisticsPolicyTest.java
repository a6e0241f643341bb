package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.ExchangeFixtures;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.security.Secrets;

/** Figures under the real agreements: who gets them, and who shares the bytes. */
class StatisticsPolicyTest {
    private static final Secrets SECRETS = (name, bytes) -> Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), bytes);
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final ReleasePolicy POLICY =
            new ReleasePolicy(CountryCode.MEMBERS, () -> REAL, SECRETS, Clock.fixed(Submissions.NOW, ZoneOffset.UTC));
    private static final Node TABLE = ExchangeFixtures.tree("migration-statistics");

    @Test
    void figuresOfEstoniaGoToAllNineOthers() {
        assertThat(POLICY.decide(Messages.batch(Kind.MIGRATION_STATISTICS, TABLE))
                        .records()
                        .get(0)
                        .decisions()
                        .values())
                .hasSize(9)
                .allSatisfy(d -> assertThat(d.clauses()).containsExactly("SODERKOPING-STATISTICS/1#c1"));
    }

    @Test
    void belarusMoldovaAndUkraineHaveAFormOfTheirOwnAndTheOthersShareOne() {
        var byKey = CountryCode.MEMBERS.stream()
                .filter(c -> !c.alpha2().equals("EE"))
                .collect(Collectors.groupingBy(c -> POLICY.projectionKey(stored(c.alpha2()), c, Submissions.NOW)));
        assertThat(byKey.values().stream().map(Object::toString))
                .containsExactlyInAnyOrder("[BY]", "[MD]", "[UA]", "[HU, LT, LV, PL, RO, SK]");
    }

    @Test
    void partnersThatShareAFormGetTheSameBytes() {
        assertThat(sent("LV")).isEqualTo(sent("HU")).contains("<citizenship>UA</citizenship>");
        assertThat(sent("UA")).doesNotContain("<citizenship>UA</citizenship>").contains("OTHER");
    }

    @Test
    void theRemarkStaysIn() {
        assertThat(ExchangeFixtures.good("migration-statistics")).contains("<note>");
        assertThat(List.of(sent("LV"), sent("BY"))).noneMatch(text -> text.contains("<note>"));
    }

    @Test
    void whatIsSentIsValid() {
        assertThat(ExchangeFixtures.objection(sent("UA"))).isEmpty();
        assertThat(ExchangeFixtures.objection(sent("LV"))).isEmpty();
    }

    private static String sent(String partner) {
        var release = POLICY.release(stored(partner), new CountryCode(partner), Submissions.NOW);
        return new String(((Release.Released) release).projection().body(), StandardCharsets.UTF_8);
    }

    private static ReleasePolicy.Stored stored(String partner) {
        var decided = POLICY.decide(Messages.batch(Kind.MIGRATION_STATISTICS, TABLE))
                .records()
                .get(0);
        return new ReleasePolicy.Stored(
                Kind.MIGRATION_STATISTICS,
                TABLE,
                decided.origins(),
                decided.decisions().get(new CountryCode(partner)));
    }
}
