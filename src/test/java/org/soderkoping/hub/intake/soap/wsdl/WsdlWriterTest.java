package org.soderkoping.hub.intake.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.intake.soap.call.Canonical;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

class WsdlWriterTest {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final WsdlWriter WRITER = new WsdlWriter(Reading.FOLDERS, "https://localhost:8443");
    private static final List<Feed> POLAND = Stream.of("asylum-registration", "asylum-registration-v2")
            .map(name -> Reading.feed("PL-UDSC/" + name))
            .toList();

    @ParameterizedTest
    @MethodSource("feeds")
    void theSchemasInsideAreAllAClientNeedsToJudgeASample(Feed feed) throws Exception {
        var schema = compile(schemas(WRITER.submit(List.of(feed), "/ws/x/y")), namespace(feed));
        for (Path sample : goodSamples(feed)) {
            byte[] document = Files.readAllBytes(sample);
            assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document))))
                    .as(sample.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static List<Path> goodSamples(Feed feed) throws IOException {
        var folder = feed.mapping().resolveSibling("samples").resolve(feed.id().name());
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("0.*\\.in\\.xml"))
                    .toList();
        }
    }

    static Stream<Feed> feeds() {
        return Reading.PARTICIPANTS.feeds().stream().filter(f -> f.channel() == Channel.SOAP);
    }

    @Test
    void twoVersionsAtOneAddressAreTwoOperationsThatShareSchemas() throws Exception {
        var wsdl = WRITER.submit(POLAND, "/ws/pl-udsc/asylum-registration");
        assertThat(operations(wsdl)).containsExactly("Submit", "SubmitV2");
        assertThat(schemas(wsdl))
                .containsOnlyKeys(
                        "urn:pl:udsc:azyl:v1",
                        "urn:pl:udsc:azyl:v2",
                        "urn:pl:udsc:slowniki:v1",
                        "urn:pl:udsc:slowniki:v2",
                        "urn:pl:udsc:osoby:v1",
                        "urn:pl:udsc:dokumenty:v1",
                        "urn:pl:udsc:wspolne:v1",
                        "urn:pl:udsc:koperta:v1",
                        "urn:soderkoping:exchange:1");
        assertThat(wsdl).doesNotContain("schemaLocation").contains("BinarySecurityToken");
    }

    private static List<String> operations(String wsdl) throws Exception {
        var port = (Element) parse(wsdl).getElementsByTagNameNS("*", "portType").item(0);
        var operations = port.getElementsByTagNameNS("*", "operation");
        return Stream.iterate(0, i -> i < operations.getLength(), i -> i + 1)
                .map(i -> ((Element) operations.item(i)).getAttribute("name"))
                .toList();
    }

    /** By target namespace; a namespace twice fails. */
    private static Map<String, String> schemas(String wsdl) throws Exception {
        var found = parse(wsdl).getElementsByTagNameNS(XS, "schema");
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> (Element) found.item(i))
                .collect(Collectors.toMap(
                        e -> e.getAttribute("targetNamespace"),
                        e -> new String(Canonical.withNamespaces(e), StandardCharsets.UTF_8),
                        (one, other) -> {
                            throw new IllegalStateException("a namespace twice");
                        },
                        LinkedHashMap::new));
    }

    /** Imports without a place are looked up by their namespace, as WSDL tools do. */
    private static Schema compile(Map<String, String> schemas, String root) throws Exception {
        var ls = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        var factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            LSInput input = ls.createLSInput();
            input.setSystemId("wsdl:" + namespace);
            input.setStringData(schemas.get(namespace));
            return input;
        });
        return factory.newSchema(new StreamSource(new StringReader(schemas.get(root)), "wsdl:" + root));
    }

    private static String namespace(Feed feed) {
        return feed.root().substring(1, feed.root().indexOf('}'));
    }

    private static Document parse(String wsdl) throws Exception {
        return SafeXml.document(new ByteArrayInputStream(wsdl.getBytes(StandardCharsets.UTF_8)));
    }
}
