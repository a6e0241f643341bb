package org.soderkoping.hub.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.format.Category;

class FieldTest {
    @ParameterizedTest
    @CsvSource({"Q, true", "QN, true", "QA, true", "QT, false", "QC, false", "N, false", "I, false"})
    void freeTextIsTextThatIsNothingElseByItsLetters(String letters, boolean freeText) {
        var categories = EnumSet.noneOf(Category.class);
        letters.chars().forEach(c -> categories.add(Category.valueOf(String.valueOf((char) c))));
        assertThat(new Field("question", categories, "words").freeText()).isEqualTo(freeText);
    }
}
