package org.soderkoping.hub.intake.soap.wsdl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.HubFolders;

/** Writes self-contained WSDL 1.1: schemas inlined, document/literal bare, one port per SOAP version. */
public final class WsdlWriter {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="ExchangeHub" targetNamespace="urn:soderkoping:hub:1" \
            xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" \
            xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:hub="urn:soderkoping:hub:1" \
            xmlns:sk="urn:soderkoping:exchange:1" xmlns:xro="http://x-road.eu/xsd/xroad.xsd"%s>
            """;
    private static final String SIGNED = """
            <wsdl:documentation>Each call is signed with WS-Security 1.0, XML signature: Body and Timestamp, by the \
            agency's own client certificate, sent as a BinarySecurityToken.</wsdl:documentation>
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

    /** @param address {@code https://HOST:PORT} as clients see it */
    public WsdlWriter(HubFolders folders, String address) {
        this.folders = folders;
        this.address = address;
    }

    /**
     * The contract of an address: {@code Submit}, and {@code SubmitV2} and so on for the feeds that share it.
     *
     * @param feeds at least one
     */
    public String submit(List<Feed> feeds, String path) {
        var first = feeds.get(0).soap();
        var calls = new ArrayList<Call>();
        var namespaces = new StringBuilder();
        for (Feed feed : feeds) {
            String prefix = "feed" + (calls.isEmpty() ? "" : calls.size() + 1);
            calls.add(new Call(calls.isEmpty() ? "" : "V" + feed.version(), prefix + ":" + local(feed.root())));
            namespaces.append(" xmlns:%s=\"%s\"".formatted(prefix, namespace(feed.root())));
        }
        String types = schemas(feeds.stream().map(Feed::schema).toList()) + (first.xroad() ? XROAD : "");
        return HEAD.formatted(namespaces)
                + (first.wsSecurity() ? SIGNED : "")
                + types(types)
                + messages(calls, first.xroad())
                + ports(calls, path, first.xroad());
    }

    /** The contract of an agency's {@code GetStatus}. */
    public String status(String path) {
        var calls = List.of(new Call("", "hub:GetStatus"));
        return HEAD.formatted("")
                + types(STATUS_TYPE + schemas(List.of()))
                + messages(calls, false)
                + ports(calls, path, false);
    }

    /**
     * What may be called.
     *
     * @param version ending of its names, empty for the first
     * @param element qualified name of the Body child
     */
    private record Call(String version, String element) {
        String operation() {
            return element.equals("hub:GetStatus") ? "GetStatus" : "Submit" + version;
        }
    }

    private static String namespace(String root) {
        return root.startsWith("{") ? root.substring(1, root.indexOf('}')) : "";
    }

    private static String local(String root) {
        return root.substring(root.indexOf('}') + 1);
    }

    private static String types(String schemas) {
        return "<wsdl:types>" + schemas + "</wsdl:types>\n";
    }

    private static String messages(List<Call> calls, boolean xroad) {
        var text = new StringBuilder();
        for (Call call : calls) {
            text.append("<wsdl:message name=\"Request%s\"><wsdl:part name=\"body\" element=\"%s\"/></wsdl:message>\n"
                    .formatted(call.version(), call.element()));
        }
        text.append("<wsdl:message name=\"Answer\"><wsdl:part name=\"body\" element=\"sk:Signal\"/></wsdl:message>\n"
                + "<wsdl:message name=\"Refusal\"><wsdl:part name=\"detail\" element=\"sk:Signal\"/></wsdl:message>\n");
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

    private String ports(List<Call> calls, String path, boolean xroad) {
        var operations = new StringBuilder();
        for (Call call : calls) {
            operations.append("<wsdl:operation name=\"" + call.operation() + "\"><wsdl:input message=\"hub:Request"
                    + call.version() + "\"/><wsdl:output message=\"hub:Answer\"/>"
                    + "<wsdl:fault name=\"Refusal\" message=\"hub:Refusal\"/></wsdl:operation>");
        }
        return "<wsdl:portType name=\"Port\">" + operations + "</wsdl:portType>\n"
                + binding("soap", "Soap11", calls, xroad) + binding("soap12", "Soap12", calls, xroad)
                + "<wsdl:service name=\"ExchangeHub\">" + port("soap", "Soap11", path) + port("soap12", "Soap12", path)
                + "</wsdl:service>\n</wsdl:definitions>\n";
    }

    private static String binding(String prefix, String name, List<Call> calls, boolean xroad) {
        var text = new StringBuilder(
                "<wsdl:binding name=\"%2$sBinding\" type=\"hub:Port\"><%1$s:binding style=\"document\" "
                                .formatted(prefix, name)
                        + "transport=\"http://schemas.xmlsoap.org/soap/http\"/>");
        for (Call call : calls) {
            text.append("""
                    <wsdl:operation name="%2$s"><%1$s:operation soapAction="" style="document"/><wsdl:input>%3$s\
                    <%1$s:body parts="body" use="literal"/></wsdl:input><wsdl:output><%1$s:body use="literal"/></wsdl:output>\
                    <wsdl:fault name="Refusal"><%1$s:fault name="Refusal" use="literal"/></wsdl:fault></wsdl:operation>\
                    """.formatted(prefix, call.operation(), xroad ? headers(prefix) : ""));
        }
        return text + "</wsdl:binding>\n";
    }

    private static String headers(String prefix) {
        return Arrays.stream(HEADERS)
                .map(header -> "<%s:header message=\"hub:RequestHeader\" part=\"%s\" use=\"literal\"/>"
                        .formatted(prefix, header))
                .collect(Collectors.joining());
    }

    private String port(String prefix, String name, String path) {
        return "<wsdl:port name=\"%s\" binding=\"hub:%sBinding\"><%s:address location=\"%s\"/></wsdl:port>"
                .formatted(name, name, prefix, address + path);
    }

    /** All schemas the elements of a contract need, each once. */
    private String schemas(List<Path> files) {
        var schemas = new InlineSchemas();
        files.forEach(schemas::add);
        return schemas.add(folders.schemas().resolve("exchange/v1/signal.xsd")).text();
    }
}
