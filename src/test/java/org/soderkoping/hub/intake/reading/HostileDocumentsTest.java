package org.soderkoping.hub.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.fixtures.Reading;

/** Attacks XA01–XA20 and XA25 against reader and schema gate: each ends in a refusal with a stable code. */
class HostileDocumentsTest {
    private static final String NS = " xmlns=\"urn:ua:dpsu:podiia:1\"";
    private static final String EVENT = "<подія" + NS
            + " ном=\"EV-1\" вид=\"НПК\" час=\"2026-11-20T04:15:00Z\" нпр=\"ВЇ\" груп=\"1\" зах=\"0\" захід=\"ЗАТ\"";

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isRefusedWithAStableCode(String attack, String document, String code) {
        assertThat(codes(document.getBytes(StandardCharsets.UTF_8))).as(attack).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void bytesThatLieAreRefusedWithAStableCode(String attack, byte[] document, String code) {
        assertThat(codes(document)).as(attack).containsExactly(code);
    }

    @Test
    void schemaLocationsAreNotFollowed() {
        var hint = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"urn:ua:dpsu:podiia:1 http://127.0.0.1:9/x.xsd\""
                + " xsi:noNamespaceSchemaLocation=\"file:///etc/passwd\"";
        var judged = Reading.judge(Reading.BORDER, EVENT + hint + "/>");
        assertThat(judged.records()).hasSize(1);
    }

    @Test
    void aGoodMessagePassesAfterABadOne() {
        codes("<подія".getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.judge(Reading.BORDER, EVENT + "/>").refused()).isEmpty();
    }

    @Test
    void everyCodeOfTheReaderIsDescribed() throws IllegalAccessException {
        for (var field : Codes.class.getDeclaredFields()) {
            assertThat(ErrorCatalogue.find((String) field.get(null)))
                    .as(field.getName())
                    .isPresent();
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                attack("XA01 file entity", doctype("[<!ENTITY e SYSTEM \"file:///etc/passwd\">]"), Codes.DOCTYPE),
                attack("XA02 http entity", doctype("[<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]"), Codes.DOCTYPE),
                attack(
                        "XA03 parameter entity",
                        doctype("[<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\">%p;]"),
                        Codes.DOCTYPE),
                attack("XA04 other schemes", doctype("SYSTEM \"jar:file:///x.jar!/y\""), Codes.DOCTYPE),
                attack("XA05 billion laughs", doctype("[" + laughs() + "]"), Codes.DOCTYPE),
                attack("XA06 quadratic", doctype("[<!ENTITY e \"" + "a".repeat(100_000) + "\">]"), Codes.DOCTYPE),
                attack("XA07 recursion", doctype("[<!ENTITY e \"&f;\"><!ENTITY f \"&e;\">]"), Codes.DOCTYPE),
                attack("XA08 bare", doctype(""), Codes.DOCTYPE),
                attack("undeclared entity", EVENT + ">&e;</подія>", Codes.NOT_WELL_FORMED),
                attack(
                        "XA09 inclusion",
                        in("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"x\"/>"),
                        "SK-3003"),
                attack("XA11 other type", EVENT + xsi("type=\"xsi:nothing\"") + "/>", "SK-3009"),
                attack("XA12 nil root", EVENT + xsi("nil=\"true\"") + "/>", "SK-3008"),
                attack(
                        "XA13 instructions",
                        in("<?xml-stylesheet href=\"http://127.0.0.1:9/\"?>".repeat(100_000)),
                        Codes.TOO_MANY_INSTRUCTIONS),
                attack("XA14 depth", in("<ос>".repeat(100_000)), Codes.TOO_DEEP),
                attack("XA15 attributes", EVENT + many(10_000, " a%d=\"1\"") + "/>", Codes.ATTRIBUTES),
                attack("XA15 namespaces", EVENT + many(10_000, " xmlns:a%d=\"u\"") + "/>", Codes.ATTRIBUTES),
                attack("XA16 attribute", EVENT + " a=\"" + "x".repeat(10_000_000) + "\"/>", Codes.ATTRIBUTES),
                attack("XA16 element name", in("<" + "x".repeat(1_000_000) + "/>"), Codes.NAME_TOO_LONG),
                attack("XA16 text", in("x".repeat(2_000_000)), Codes.TEXT_TOO_LONG),
                attack("XA16 endless text", in("x".repeat(30_000_000)), Codes.TEXT_TOO_LONG),
                attack("XA16 endless comment", in("<!--" + "x".repeat(30_000_000) + "-->"), Codes.TEXT_TOO_LONG),
                attack(
                        "XA16 many long texts",
                        in(("<ос>" + "x".repeat(1_000_000) + "</ос>").repeat(25)),
                        Codes.TOO_LARGE),
                attack("XA17 elements", in("<a/>".repeat(300_000)), Codes.TOO_MANY_ELEMENTS),
                attack("XA20 reference to NUL", in("&#0;"), Codes.NOT_WELL_FORMED),
                attack("XA20 NUL", in("\u0000"), Codes.CHARACTER_NOT_ALLOWED),
                attack("XA20 non-character", in("\uFFFF"), Codes.CHARACTER_NOT_ALLOWED),
                attack("XA20 version 1.1", "<?xml version=\"1.1\"?>" + EVENT + ">&#x1;</подія>", Codes.XML_VERSION),
                attack("XA24 prefix xml rebound", EVENT + " xmlns:xml=\"urn:x\"/>", Codes.NOT_WELL_FORMED),
                attack("XA25 two roots", EVENT + "/>" + EVENT + "/>", Codes.NOT_WELL_FORMED),
                attack("XA25 text after the root", EVENT + "/>x", Codes.NOT_WELL_FORMED),
                attack("empty", "", Codes.NO_RECORDS),
                attack("blank", "   ", Codes.NOT_WELL_FORMED),
                attack("another root", "<подія/>", Codes.OTHER_ROOT));
    }

    static Stream<Arguments> bytes() {
        var event = EVENT + "/>";
        return Stream.of(
                attack("XA18 UTF-7", declared("UTF-7", event, StandardCharsets.UTF_8), Codes.ENCODING_NOT_ALLOWED),
                attack("XA18 EBCDIC declared", declared("IBM037", event, StandardCharsets.UTF_8), "SK-2005"),
                attack(
                        "XA18 EBCDIC",
                        "<?xml version=\"1.0\"?><a/>".getBytes(Charset.forName("IBM037")),
                        Codes.BYTES_NOT_IN_ENCODING),
                attack(
                        "XA18 UTF-16 without mark",
                        declared("UTF-16", event, StandardCharsets.UTF_16BE),
                        Codes.ENCODINGS_DISAGREE),
                attack(
                        "XA18 UTF-16 with mark",
                        declared("UTF-16", event, StandardCharsets.UTF_16),
                        Codes.ENCODING_NOT_ALLOWED),
                attack(
                        "XA18 UTF-16 declared over UTF-8",
                        declared("UTF-16", event, StandardCharsets.UTF_8),
                        Codes.ENCODINGS_DISAGREE),
                attack(
                        "XA18 UTF-8 mark over UTF-16",
                        marked(declared("UTF-16", event, StandardCharsets.UTF_8)),
                        Codes.ENCODINGS_DISAGREE),
                attack("XA19 overlong", broken(0xC0, 0xAF), Codes.BYTES_NOT_IN_ENCODING),
                attack("XA19 surrogate", broken(0xED, 0xA0, 0x80), Codes.BYTES_NOT_IN_ENCODING),
                attack("XA19 0xFF", broken(0xFF), Codes.BYTES_NOT_IN_ENCODING),
                attack("XA19 cut sequence", broken(0xE2, 0x82), Codes.BYTES_NOT_IN_ENCODING));
    }

    private static List<String> codes(byte[] document) {
        var judged = Reading.judge(Reading.BORDER, document);
        assertThat(judged.records()).isEmpty();
        return judged.refused().stream()
                .flatMap(r -> r.findings().stream())
                .map(f -> f.code())
                .distinct()
                .toList();
    }

    private static Arguments attack(String name, Object document, String code) {
        return Arguments.of(name, document, code);
    }

    private static String doctype(String rest) {
        return "<!DOCTYPE подія " + rest + ">" + EVENT + ">&e;</подія>";
    }

    private static String in(String content) {
        return EVENT + ">" + content + "</подія>";
    }

    private static String xsi(String attribute) {
        return " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:" + attribute;
    }

    private static String laughs() {
        var entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.append("<!ENTITY e \"&a29;\">").toString();
    }

    private static String many(int count, String template) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(String.format(template, i));
        }
        return text.toString();
    }

    private static byte[] declared(String encoding, String event, Charset charset) {
        return ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + event).getBytes(charset);
    }

    private static byte[] marked(byte[] document) {
        return join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, document);
    }

    private static byte[] broken(int... bytes) {
        var bad = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bad[i] = (byte) bytes[i];
        }
        return join(
                join((EVENT + ">").getBytes(StandardCharsets.UTF_8), bad), "</подія>".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
