package org.soderkoping.hub.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The schemas of the exchange format and one good document of each kind. */
public final class ExchangeFixtures {
    private static final Path SCHEMAS = Path.of("schemas/exchange/v1");
    private static final Schema SCHEMA = SafeXml.schema(List.of(SCHEMAS.resolve("message.xsd")));
    private static final ExchangeSchema MODEL = ExchangeSchema.of(documents());

    private ExchangeFixtures() {}

    /** The format as a model. */
    public static ExchangeSchema model() {
        return MODEL;
    }

    /** A good message such as {@code border-event}, or {@code signal}. */
    public static String good(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/exchange", name + ".xml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has against a document; empty when it is valid. */
    public static Optional<String> objection(String xml) {
        try {
            SafeXml.validator(SCHEMA).validate(new StreamSource(new StringReader(xml)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() {
        try (var files = Files.list(SCHEMAS)) {
            return files.filter(f -> f.toString().endsWith(".xsd")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Document> documents() {
        return files().stream().map(SafeXml::document).toList();
    }
}
