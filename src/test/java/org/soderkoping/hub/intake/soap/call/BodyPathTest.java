package org.soderkoping.hub.intake.soap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Element;

class BodyPathTest {
    @ParameterizedTest
    @CsvSource({
        "lot/@nr, A-1",
        "p:head/number, ''",
        "head/number, B-2",
        "@id, C-3",
        "lot/@other, ''",
        "none/@nr, ''",
    })
    void theSubmissionIdStandsWhereTheFeedSays(String path, String id) throws Exception {
        assertThat(BodyPath.find(body("A-1"), path)).isEqualTo(id);
    }

    @org.junit.jupiter.api.Test
    void anIdThatIsTooLongIsNone() throws Exception {
        assertThat(BodyPath.find(body("9".repeat(301)), "lot/@nr")).isEmpty();
    }

    private static Element body(String nr) throws Exception {
        String xml = "<p:call xmlns:p='urn:x' id='C-3'><lot nr='" + nr
                + "'/><p:head><p:number> B-2 </p:number></p:head></p:call>";
        return SafeXml.document(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
