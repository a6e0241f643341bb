package org.soderkoping.hub.intake.soap;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes self-contained WSDL 1.1: schemas inlined, document/literal bare, one port per SOAP version. */
final class WsdlWriter {
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="ExchangeHub" targetNamespace="urn:soderkoping:hub:1" \
            xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" \
            xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:hub="urn:soderkoping:hub:1" \
            xmlns:sk="urn:soderkoping:exchange:1" xmlns:xro="http://x-road.eu/xsd/xroad.xsd" xmlns:feed="%s">
            """;
    private static final String XROAD = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://x-road.eu/xsd/identifiers" \
            xmlns="http://x-road.eu/xsd/identifiers" elementFormDefault="qualified">\
            <xs:complexType name="Identifier"><xs:sequence>\
            <xs:element name="xRoadInstance" type="xs:string" minOccurs="0"/>\
            <xs:element name="memberClass" type="xs:string" minOccurs="0"/>\
            <xs:element name="memberCode" type="xs:string" minOccurs="0"/>\
            <xs:element name="subsystemCode" type="xs:string" minOccurs="0"/>\
            <xs:element name="serviceCode" type="xs:string" minOccurs="0"/>\
            <xs:element name="serviceVersion" type="xs:string" minOccurs="0"/></xs:sequence>\
            <xs:attribute name="objectType" type="xs:string" form="qualified"/></xs:complexType></xs:schema>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://x-road.eu/xsd/xroad.xsd" \
            xmlns:id="http://x-road.eu/xsd/identifiers" elementFormDefault="qualified">\
            <xs:import namespace="http://x-road.eu/xsd/identifiers"/>\
            <xs:element name="client" type="id:Identifier"/><xs:element name="service" type="id:Identifier"/>\
            <xs:element name="id" type="xs:string"/><xs:element name="userId" type="xs:string"/>\
            <xs:element name="issue" type="xs:string"/><xs:element name="protocolVersion" type="xs:string"/></xs:schema>
            """;
    private static final String STATUS_TYPE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:soderkoping:hub:1" \
            elementFormDefault="qualified"><xs:element name="GetStatus"><xs:complexType><xs:sequence>\
            <xs:element name="submissionId" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>
            """;
    private static final String[] HEADERS = {"client", "service", "id", "protocolVersion", "userId", "issue"};

    private final HubFolders folders;
    private final String address;

    WsdlWriter(HubFolders folders, String address) {
        this.folders = folders;
        this.address = address;
    }

    /** The contract of a feed's {@code Submit}. */
    String submit(Feed feed, String path) {
        int brace = feed.root().indexOf('}');
        String namespace = brace < 0 ? "" : feed.root().substring(1, brace);
        String root = feed.root().substring(brace + 1);
        String types = schema(feed.schema()) + (feed.soap().xroad() ? XROAD : "") + signalSchema();
        return HEAD.formatted(namespace)
                + types(types)
                + messages("feed:" + root, feed.soap().xroad())
                + ports("Submit", path, feed.soap().xroad());
    }

    /** The contract of an agency's {@code GetStatus}. */
    String status(String path) {
        return HEAD.formatted("urn:none")
                + types(STATUS_TYPE + signalSchema())
                + messages("hub:GetStatus", false)
                + ports("GetStatus", path, false);
    }

    private static String types(String schemas) {
        return "<wsdl:types>" + schemas + "</wsdl:types>\n";
    }

    private static String messages(String input, boolean xroad) {
        var text = new StringBuilder("<wsdl:message name=\"Request\"><wsdl:part name=\"body\" element=\"" + input
                + "\"/></wsdl:message>\n<wsdl:message name=\"Answer\"><wsdl:part name=\"body\" element=\"sk:Signal\"/>"
                + "</wsdl:message>\n<wsdl:message name=\"Refusal\"><wsdl:part name=\"detail\" element=\"sk:Signal\"/>"
                + "</wsdl:message>\n");
        if (xroad) {
            text.append("<wsdl:message name=\"RequestHeader\">");
            for (String header : HEADERS) {
                text.append("<wsdl:part name=\"")
                        .append(header)
                        .append("\" element=\"xro:")
                        .append(header)
                        .append("\"/>");
            }
            text.append("</wsdl:message>\n");
        }
        return text.toString();
    }

    private String ports(String operation, String path, boolean xroad) {
        return "<wsdl:portType name=\"Port\"><wsdl:operation name=\"" + operation
                + "\"><wsdl:input message=\"hub:Request\"/><wsdl:output message=\"hub:Answer\"/>"
                + "<wsdl:fault name=\"Refusal\" message=\"hub:Refusal\"/></wsdl:operation></wsdl:portType>\n"
                + binding("soap", "Soap11", operation, xroad) + binding("soap12", "Soap12", operation, xroad)
                + "<wsdl:service name=\"ExchangeHub\">" + port("soap", "Soap11", path) + port("soap12", "Soap12", path)
                + "</wsdl:service>\n</wsdl:definitions>\n";
    }

    private static String binding(String prefix, String name, String operation, boolean xroad) {
        var headers = new StringBuilder();
        if (xroad) {
            for (String header : HEADERS) {
                headers.append("<%s:header message=\"hub:RequestHeader\" part=\"%s\" use=\"literal\"/>"
                        .formatted(prefix, header));
            }
        }
        return """
                <wsdl:binding name="%2$sBinding" type="hub:Port"><%1$s:binding style="document" \
                transport="http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="%3$s">\
                <%1$s:operation soapAction="" style="document"/><wsdl:input>%4$s<%1$s:body parts="body" use="literal"/>\
                </wsdl:input><wsdl:output><%1$s:body use="literal"/></wsdl:output>\
                <wsdl:fault name="Refusal"><%1$s:fault name="Refusal" use="literal"/></wsdl:fault></wsdl:operation></wsdl:binding>
                """.formatted(prefix, name, operation, headers);
    }

    private String port(String prefix, String name, String path) {
        return "<wsdl:port name=\"%s\" binding=\"hub:%sBinding\"><%s:address location=\"%s\"/></wsdl:port>"
                .formatted(name, name, prefix, address + path);
    }

    private String signalSchema() {
        return schema(folders.schemas().resolve("exchange/v1/signal.xsd"));
    }

    /** A schema with everything it includes, as one element. */
    private static String schema(Path file) {
        var target = SafeXml.document(file).getDocumentElement();
        include(file, target, new LinkedHashSet<>(Set.of(file.normalize())));
        return new String(Canonical.bytes(target), java.nio.charset.StandardCharsets.UTF_8) + "\n";
    }

    private static void include(Path file, Element target, Set<Path> seen) {
        Node child = target.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Element element
                    && SCHEMA.equals(element.getNamespaceURI())
                    && element.getLocalName().equals("include")) {
                target.removeChild(element);
                Path other = file.resolveSibling(element.getAttribute("schemaLocation"))
                        .normalize();
                if (seen.add(other)) {
                    adopt(other, target, seen);
                }
            }
            child = next;
        }
    }

    private static void adopt(Path file, Element target, Set<Path> seen) {
        var included = SafeXml.document(file).getDocumentElement();
        include(file, included, seen);
        for (Node node = included.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                target.appendChild(target.getOwnerDocument().importNode(node, true));
            }
        }
    }
}
