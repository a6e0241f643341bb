package org.soderkoping.hub.security;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one place that makes XML factories: no DTD, no external entity or schema, limits on depth, attributes and text
 * (docs/decisions, attacks XA01–XA32). The JDK's factories are named by class, so that the class path cannot change
 * them.
 */
public final class SafeXml {
    /** Limits per document read by {@link #reader}: depth, attributes, characters of one attribute and of one text. */
    static final int MAX_DEPTH = 64;

    static final int MAX_ATTRIBUTES = 64;
    static final int MAX_ATTRIBUTE_CHARS = 65_536;
    static final int MAX_TEXT_CHARS = 14 * 1024 * 1024;

    private static final XMLInputFactory2 WOODSTOX = woodstox();
    private static final XMLInputFactory2 FRAGMENTS = fragments();
    private static final InputFactoryImpl AALTO = aalto();

    private SafeXml() {}

    /** A hardened reader with character offsets ({@link XMLStreamReader2#getLocationInfo()}) over decoded text. */
    public static XMLStreamReader2 reader(java.io.Reader text) throws XMLStreamException {
        return (XMLStreamReader2) WOODSTOX.createXMLStreamReader(text);
    }

    /**
     * A reader for one record cut out of its document: prefixes stay part of the names, since their declarations may
     * stand outside; positions count from the record's first character.
     */
    public static XMLStreamReader2 fragmentReader(String text) throws XMLStreamException {
        return (XMLStreamReader2) FRAGMENTS.createXMLStreamReader(new StringReader(text));
    }

    /** A fast reader for text that passed the schema gate or that the hub wrote itself. */
    public static XMLStreamReader2 trustedReader(String text) throws XMLStreamException {
        return (XMLStreamReader2) AALTO.createXMLStreamReader(new StringReader(text));
    }

    /** A fast reader for UTF-8 bytes the hub wrote itself. */
    public static XMLStreamReader2 trustedReader(byte[] utf8) throws XMLStreamException {
        return (XMLStreamReader2) AALTO.createXMLStreamReader(new java.io.ByteArrayInputStream(utf8), "UTF-8");
    }

    /**
     * Compiles schema files. What they include and import must lie where the files do: in the folder named
     * {@code schemas} around them, or beside them.
     */
    public static Schema schema(List<Path> files) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            var roots = files.stream().map(SafeXml::schemaFolder).collect(Collectors.toSet());
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                requireWithin(roots, systemId, base);
                return null; // the JDK opens it itself
            });
            var sources = files.stream().map(f -> new StreamSource(f.toFile())).toArray(Source[]::new);
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(
                    "a schema of the hub does not compile: " + files + ": " + e.getMessage(), e);
        }
    }

    private static Path schemaFolder(Path written) {
        Path file = written.toAbsolutePath().normalize();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("schemas")) {
                return folder;
            }
        }
        return Objects.requireNonNull(file.getParent());
    }

    private static void requireWithin(Set<Path> roots, @Nullable String systemId, @Nullable String base) {
        if (systemId == null) {
            return; // an import without a place fetches nothing
        }
        URI uri = base == null ? URI.create(systemId) : URI.create(base).resolve(systemId);
        boolean within = "file".equals(uri.getScheme())
                && roots.stream().anyMatch(Path.of(uri.getPath()).normalize()::startsWith);
        if (!within) {
            throw new IllegalStateException("a schema of the hub refers to something outside its schemas: " + uri);
        }
    }

    /** A validator that fetches nothing; not thread-safe, so each worker owns one. */
    public static Validator validator(Schema schema) {
        try {
            var validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return validator;
        } catch (SAXException e) {
            throw new IllegalStateException("the validator refuses its hardening", e);
        }
    }

    /** A validating SAX handler, for positions and paths. */
    public static ValidatorHandler validatorHandler(Schema schema) {
        return schema.newValidatorHandler();
    }

    /** A hardened namespace-aware SAX reader. */
    public static XMLReader saxReader() {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the SAX parser refuses its hardening", e);
        }
    }

    /** Reads a document of the hub's own (schema, agreement) into a tree. */
    public static Document document(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return document(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("not well-formed: " + file, e);
        }
    }

    /** Reads a small document into a tree, hardened; for the hub's own files and SOAP bodies. */
    public static Document document(InputStream in) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the document builder refuses its hardening", e);
        }
    }

    private static XMLInputFactory2 woodstox() {
        var factory = new WstxInputFactory();
        harden(factory);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_CHARS);
        return factory;
    }

    private static XMLInputFactory2 fragments() {
        var factory = woodstox();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static InputFactoryImpl aalto() {
        var factory = new InputFactoryImpl();
        harden(factory);
        return factory;
    }

    private static void harden(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }
}
