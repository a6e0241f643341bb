package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.ExchangeFixtures;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.RecordRules.Draft;

class FormatCheckTest {
    private static final FormatCheck FORMAT = new FormatCheck(Path.of("schemas/exchange/v1/message.xsd"));

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.exchange.ExchangeFixtures#messages")
    void aGoodMessageFits(String name) {
        assertThat(misfits(ExchangeFixtures.kind(name), ExchangeFixtures.good(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50000, 0", "50001, 1"})
    void aSetOfFiguresHasFiftyThousandCellsAtMost(int cells, int findings) {
        String one = "<cell><citizenship>SY</citizenship><sex>T</sex><ageGroup>TOTAL</ageGroup></cell>";
        String figures = ExchangeFixtures.good("migration-statistics-minimal")
                .replace("<rounding>", one.repeat(cells - 1) + "<rounding>");

        assertThat(misfits(Kind.MIGRATION_STATISTICS, figures)).hasSize(findings);
    }

    private static List<Finding> misfits(Kind kind, String xml) {
        return FORMAT.check(new Draft(
                Submissions.soap("s-1"),
                Reading.ESTONIA,
                Submissions.raw(1, "r-1", ""),
                new UUID(0, 1),
                kind,
                ExchangeFixtures.tree(kind, xml)));
    }
}
