package org.soderkoping.hub.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;

class CvcCodesTest {
    private static final String BUNDLE =
            "/modules/java.xml/com/sun/org/apache/xerces/internal/impl/msg/XMLSchemaMessages.properties";

    @Test
    void everyRuleTheJdksValidatorKnowsHasACodeOfItsOwn() throws IOException {
        assertThat(keysOfTheJdk())
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(CvcCodes.code(key)).isNotEqualTo(CvcCodes.OTHER));
    }

    @Test
    void everyCodeIsDescribed() throws IOException {
        assertThat(keysOfTheJdk())
                .allSatisfy(key ->
                        assertThat(ErrorCatalogue.find(CvcCodes.code(key))).isPresent());
        assertThat(ErrorCatalogue.find(CvcCodes.OTHER)).isPresent();
    }

    @Test
    void theKeyIsReadFromTheMessagesBeginning() {
        assertThat(CvcCodes.key("cvc-complex-type.2.4.a: Invalid content")).isEqualTo("cvc-complex-type.2.4.a");
        assertThat(CvcCodes.key("Value cvc-type.1: of somebody")).isEmpty();
        assertThat(CvcCodes.code("")).isEqualTo(CvcCodes.OTHER);
    }

    private static Set<String> keysOfTheJdk() throws IOException {
        var bundle = new Properties();
        var file = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(BUNDLE);
        bundle.load(new StringReader(Files.readString(file)));
        return bundle.values().stream()
                .map(message -> CvcCodes.key(String.valueOf(message)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }
}
