package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    void everyCodeTheHubAnswersWithIsDescribed() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(SK-[1-9]\\d{3})\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(m -> used.add(m.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(used)
                .allSatisfy(
                        code -> assertThat(ErrorCatalogue.find(code)).as(code).isPresent());
    }

    @Test
    void aCodeNobodyDescribedIsAMistakeOfTheHub() {
        assertThatThrownBy(() -> ErrorCatalogue.entry("SK-0000")).isInstanceOf(IllegalStateException.class);
    }
}
