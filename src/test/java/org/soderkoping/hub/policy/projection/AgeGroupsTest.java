package org.soderkoping.hub.policy.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGroupsTest {
    @ParameterizedTest
    @CsvSource({
        "2012-11-11, 2026-11-11T23:30:00-05:00, 14-15",
        "2012-11-12, 2026-11-11T23:30:00-05:00, 0-13",
        "2008-11-11, 2026-11-11, 18-34",
        "1961-11-12, 2026-11-11, 35-64",
        "1961-11-11, 2026-11-11, 65+",
        "2009-11, 2026-11-11, 16-17",
        "2008-11, 2026-11-11, UNK",
        "2008, 2026-11-11, UNK",
        "1985~, 2026-11-11, 35-64",
        "2028, 2026-11-11, UNK",
        "199X, 2026-11-11, UNK",
        "2008-02-31, 2026-11-11, UNK",
        "1985, '', UNK",
    })
    void theGroupIsThatOfTheDayAndUnknownWhereTwoAreLeft(String born, String day, String group) {
        assertThat(AgeGroups.of(born, day)).isEqualTo(group);
    }
}
