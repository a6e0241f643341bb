package org.soderkoping.hub.intake.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.ReadHeadersInterceptor;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.cli.clients.SignedSoap;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.intake.soap.call.Canonical;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SignatureCheckTest {
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Identity SENDER = new Identity(Identity.Role.AGENCY, "PL-UDSC");
    private static final Identity OTHER = new Identity(Identity.Role.AGENCY, "EE-PPA");
    private static final byte[] DOCUMENT =
            "<a:x xmlns:a=\"urn:a\"><a:name>first</a:name></a:x>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static KeyFolder keys;
    private static SignatureCheck check;

    @BeforeAll
    static void makeKeys() {
        keys = KeyFolder.open(folder.resolve("keys"), "localhost", Clock.systemUTC());
        keys.ensure(List.of(SENDER, OTHER));
        check = new SignatureCheck(new AgencyId("PL-UDSC"), keys);
    }

    @Test
    void aCallSignedByTheAgencyPassesAndItsBodyIsReadOn() throws Exception {
        var message = message(signed());
        assertThat(judge(message)).isEqualTo("passes");
        var reader = message.getContent(javax.xml.stream.XMLStreamReader.class);
        assertThat(reader.getLocalName()).isEqualTo("x");
    }

    @Test
    void theSameCallAgainPassesAgain() throws Exception {
        String envelope = signed();
        assertThat(judge(envelope)).isEqualTo(judge(envelope)).isEqualTo("passes");
    }

    @Test
    void whatIsNotSignedIsRefused() throws Exception {
        assertThat(judge("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>"))
                .isEqualTo("SK-1432");
    }

    @Test
    void whatWasAlteredIsRefused() throws Exception {
        assertThat(judge(signed().replace(">first<", ">other<"))).isEqualTo("SK-1433");
        assertThat(judge(signed().replaceFirst("(<wsu:Expires>20)..", "$199"))).isEqualTo("SK-1433");
    }

    @Test
    void whatAnotherSignedIsRefused() throws Exception {
        assertThat(judge(signed(keys, OTHER, Clock.systemUTC()))).isEqualTo("SK-1433");
        var foreign = KeyFolder.open(folder.resolve("foreign"), "localhost", Clock.systemUTC());
        foreign.ensure(List.of(SENDER));
        assertThat(judge(signed(foreign, SENDER, Clock.systemUTC()))).isEqualTo("SK-1433");
    }

    @ParameterizedTest
    @ValueSource(ints = {-600, 600})
    void whatWasSignedAtAnotherTimeIsRefused(int seconds) throws Exception {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        assertThat(judge(signed(keys, SENDER, clock))).isEqualTo("SK-1434");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Header", "Security", "Signature"})
    void aBodyInPlaceOfTheSignedOneIsRefused(String hiding) throws Exception {
        for (boolean sameId : new boolean[] {true, false}) {
            Document envelope = parse(signed());
            Element body = one(envelope, "Body");
            Element other = (Element) body.cloneNode(true);
            if (!sameId) {
                other.removeAttributeNS(WSU, "Id");
            }
            one(other, "name").setTextContent("other");
            body.getParentNode().replaceChild(other, body);
            Element aside = envelope.createElementNS("urn:aside", "aside");
            aside.appendChild(body);
            one(envelope, hiding).appendChild(aside);
            assertThat(judge(text(envelope))).isIn("SK-1432", "SK-1433");
        }
    }

    @Test
    void aBodyBesideTheSignedOneIsRefused() throws Exception {
        for (boolean before : new boolean[] {true, false}) {
            Document envelope = parse(signed());
            Element body = one(envelope, "Body");
            Element other = (Element) body.cloneNode(true);
            other.removeAttributeNS(WSU, "Id");
            body.getParentNode().insertBefore(other, before ? body : null);
            assertThat(judge(text(envelope))).isIn("SK-1432", "SK-1433");
        }
    }

    /** The code a call is refused with, or that it passes. */
    private static String judge(String envelope) throws Exception {
        return judge(message(envelope));
    }

    private static String judge(SoapMessage message) {
        try {
            check.handleMessage(message);
            return "passes";
        } catch (SoapFault e) {
            return one(e.getDetail(), "code").getTextContent();
        }
    }

    private static SoapMessage message(String envelope) {
        var exchange = new ExchangeImpl();
        exchange.put(org.apache.cxf.Bus.class, new SpringBus());
        var inner = new MessageImpl();
        inner.setExchange(exchange);
        var message = new SoapMessage(inner);
        message.setExchange(exchange);
        message.setVersion(Soap12.getInstance());
        message.setContent(
                javax.xml.stream.XMLStreamReader.class,
                StaxUtils.createXMLStreamReader(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8))));
        exchange.setInMessage(message);
        new ReadHeadersInterceptor(null, Soap12.getInstance()).handleMessage(message);
        return message;
    }

    private static String signed() {
        return signed(keys, SENDER, Clock.systemUTC());
    }

    private static String signed(KeyFolder from, Identity as, Clock clock) {
        Path store = from.folderOf(as).resolve("client.p12");
        byte[] envelope = SignedSoap.with(store, from.passwordOf(store), clock).envelope(DOCUMENT);
        return new String(envelope, StandardCharsets.UTF_8);
    }

    private static Document parse(String xml) throws Exception {
        return SafeXml.document(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document) {
        return new String(Canonical.withNamespaces(document), StandardCharsets.UTF_8);
    }

    private static Element one(org.w3c.dom.Node below, String name) {
        var found = below instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) below).getElementsByTagNameNS("*", name);
        return (Element) found.item(0);
    }
}
