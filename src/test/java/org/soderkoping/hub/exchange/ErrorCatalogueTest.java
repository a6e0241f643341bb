package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;

class ErrorCatalogueTest {

    @Test
    void everyEntryIsCompleteAndNamesWhoActs() {
        assertThat(ErrorCatalogue.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.code()).matches("SK-[1-9]\\d{3}");
            assertThat(entry.title()).isNotBlank();
            assertThat(entry.cause()).isNotBlank();
            assertThat(entry.fix()).isNotBlank();
            assertThat(Set.of("integrator", "partner", "operator")).contains(entry.who());
        });
    }

    @Test
    void aCodeNobodyDescribedIsAMistakeOfTheHub() {
        assertThatThrownBy(() -> ErrorCatalogue.entry("SK-0000")).isInstanceOf(IllegalStateException.class);
    }
}
