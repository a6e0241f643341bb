package org.soderkoping.hub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {
    private static final String OTHER =
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"urn:b\">"
                    + "<xs:simpleType name=\"T\"><xs:restriction base=\"xs:token\"/></xs:simpleType></xs:schema>";

    @TempDir
    Path home;

    @Test
    void schemasMayImportEachOtherWithinTheirFolder() throws IOException {
        write("schemas/common/b.xsd", OTHER);
        assertThat(SafeXml.schema(List.of(importing("../common/b.xsd")))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../b.xsd",
                "http://example.org/b.xsd",
                "file:///etc/b.xsd",
                "jar:file:/x.jar!/b.xsd",
                "../../schemasaside/b.xsd"
            })
    void whatLiesOutsideIsNotRead(String elsewhere) throws IOException {
        write("b.xsd", OTHER);
        write("schemasaside/b.xsd", OTHER);
        var schema = importing(elsewhere);
        assertThatThrownBy(() -> SafeXml.schema(List.of(schema)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside its schemas");
    }

    private Path importing(String location) throws IOException {
        return write(
                "schemas/national/a.xsd",
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:b=\"urn:b\" targetNamespace=\"urn:a\">"
                        + "<xs:import namespace=\"urn:b\" schemaLocation=\"" + location + "\"/>"
                        + "<xs:element name=\"e\" type=\"b:T\"/></xs:schema>");
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
