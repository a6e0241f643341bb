package org.soderkoping.hub.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The schemas of the exchange format and good documents of each kind, one full and for most kinds one minimal. */
public final class ExchangeFixtures {
    private static final Path SCHEMAS = Path.of("schemas/exchange/v1");
    private static final Schema SCHEMA = SafeXml.schema(List.of(SCHEMAS.resolve("message.xsd")));
    private static final ExchangeSchema MODEL = ExchangeSchema.of(documents());
    private static final Path GOOD = Path.of("src/test/resources/exchange");

    private ExchangeFixtures() {}

    /** The format as a model. */
    public static ExchangeSchema model() {
        return MODEL;
    }

    /** The names of all good documents: those of the messages, and {@code signal}. */
    public static Stream<String> names() {
        return list(GOOD, ".xml").stream().map(f -> f.getFileName().toString().replace(".xml", ""));
    }

    /** The names of all good messages. */
    public static Stream<String> messages() {
        return names().filter(n -> !n.equals("signal"));
    }

    /** A good message such as {@code border-event} or {@code return-case-minimal}, or {@code signal}. */
    public static String good(String name) {
        try {
            return Files.readString(GOOD.resolve(name + ".xml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good message as a tree. */
    public static Node tree(String name) {
        return tree(kind(name), good(name));
    }

    /** A message of a kind as a tree. */
    public static Node tree(Kind kind, String xml) {
        try {
            return NodeReader.read(SafeXml.trustedReader(xml), MODEL.message(kind.element()));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The kind of a good message. */
    public static Kind kind(String name) {
        String element = Stream.of(name.replace("-minimal", "").split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return Kind.findByElement(element).orElseThrow();
    }

    /** A document without declaration and indentation, which reading does not keep. */
    public static String bare(String xml) {
        return xml.replaceFirst("<\\?xml[^>]*>", "").replaceAll(">\\s+<", "><").strip();
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
        return list(SCHEMAS, ".xsd");
    }

    private static List<Path> list(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Document> documents() {
        return files().stream().map(SafeXml::document).toList();
    }
}
