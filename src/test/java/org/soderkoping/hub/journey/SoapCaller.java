package org.soderkoping.hub.journey;

import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.transport.http.HTTPConduit;

/** An agency on SOAP: through CXF and the served contract, and by plain HTTP where the very bytes matter. */
final class SoapCaller {
    static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String HUB = "urn:soderkoping:hub:1";
    private static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";

    private final HubProcess hub;
    private final String agency;
    private final SSLContext tls;

    SoapCaller(HubProcess hub, String agency) {
        this.hub = hub;
        this.agency = agency;
        this.tls = hub.keys().agency(agency);
    }

    /** Submits through CXF; the Signal of the answer or of the fault's detail. */
    byte[] submit(String feed, String port, String id, byte[] document) throws IOException {
        var dispatch = dispatch(feed, port);
        var headers = new ArrayList<Header>();
        Map.of("client", "", "service", "", "id", id, "protocolVersion", "4.0")
                .forEach((name, text) -> headers.add(header(name, text)));
        dispatch.getRequestContext().put(Header.HEADER_LIST, headers);
        return invoke(dispatch, document);
    }

    /** Submits through CXF what names itself in its body. */
    byte[] submit(String feed, String port, byte[] document) throws IOException {
        return invoke(dispatch(feed, port), document);
    }

    /** Asks {@code GetStatus}. */
    byte[] status(String id) throws IOException {
        String asked = "<h:GetStatus xmlns:h=\"" + HUB + "\"><h:submissionId>" + id + "</h:submissionId></h:GetStatus>";
        return invoke(dispatch("status", "Soap11"), asked.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] invoke(Dispatch<Source> dispatch, byte[] document) {
        try {
            return Xml.bytes(dispatch.invoke(new DOMSource(Xml.parse(document))));
        } catch (WebServiceException e) {
            if (e.getCause() instanceof SoapFault fault && fault.getDetail() != null) {
                var signal = Xml.all(fault.getDetail(), "Signal").get(0);
                return Xml.bytes(new DOMSource(signal));
            }
            throw e;
        }
    }

    private Dispatch<Source> dispatch(String feed, String port) throws IOException {
        Path contract = Files.createTempFile(hub.data, feed, ".wsdl");
        Files.write(contract, contract(feed));
        var service = Service.create(contract.toUri().toURL(), new QName(HUB, "ExchangeHub"));
        Dispatch<Source> dispatch = service.createDispatch(new QName(HUB, port), Source.class, Service.Mode.PAYLOAD);
        var conduit =
                (HTTPConduit) ((DispatchImpl<Source>) dispatch).getClient().getConduit();
        var parameters = new TLSClientParameters();
        parameters.setSslContext(tls);
        conduit.setTlsClientParameters(parameters);
        return dispatch;
    }

    private static Header header(String name, String text) {
        var element = Xml.parse("<x/>".getBytes(StandardCharsets.UTF_8)).createElementNS(XROAD, name);
        element.setTextContent(text);
        return new Header(new QName(XROAD, name), element);
    }

    String path(String feed) {
        return "/ws/" + agency.toLowerCase(Locale.ROOT) + "/" + feed;
    }

    /** Posts an envelope as it stands, under any certificate. */
    HttpResponse<byte[]> post(SSLContext as, String feed, String envelope) throws IOException {
        String type = envelope.contains(SOAP11) ? "text/xml" : "application/soap+xml";
        return send(
                as,
                HttpRequest.newBuilder(URI.create("https://localhost:" + hub.soap + path(feed)))
                        .header("Content-Type", type + "; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(envelope)));
    }

    HttpResponse<byte[]> post(String feed, String envelope) throws IOException {
        return post(tls, feed, envelope);
    }

    /** Posts a message with attachments: MTOM when the root part says so, else SOAP with attachments. */
    HttpResponse<byte[]> post(String feed, boolean xop, String envelope, Map<String, byte[]> attachments)
            throws IOException {
        var body = new ByteArrayOutputStream();
        part(
                body,
                xop ? "application/xop+xml; charset=utf-8; type=\"text/xml\"" : "text/xml; charset=utf-8",
                "root",
                envelope.getBytes(StandardCharsets.UTF_8));
        for (var attachment : attachments.entrySet()) {
            part(body, "application/octet-stream", attachment.getKey(), attachment.getValue());
        }
        body.write("--border--\r\n".getBytes(StandardCharsets.US_ASCII));
        String type = "multipart/related; boundary=\"border\"; start=\"<root>\"; "
                + (xop ? "type=\"application/xop+xml\"; start-info=\"text/xml\"" : "type=\"text/xml\"");
        return send(
                tls,
                HttpRequest.newBuilder(URI.create("https://localhost:" + hub.soap + path(feed)))
                        .header("Content-Type", type)
                        .header("SOAPAction", "\"\"")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream into, String type, String id, byte[] content) throws IOException {
        String head = "--border\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <"
                + id + ">\r\n\r\n";
        into.write(head.getBytes(StandardCharsets.UTF_8));
        into.write(content);
        into.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The WSDL, read without a certificate. */
    byte[] contract(String feed) throws IOException {
        return get(hub.keys().nobody(), path(feed) + "?wsdl").body();
    }

    private HttpResponse<byte[]> get(SSLContext as, String path) throws IOException {
        return send(as, HttpRequest.newBuilder(URI.create("https://localhost:" + hub.soap + path)));
    }

    private static HttpResponse<byte[]> send(SSLContext as, HttpRequest.Builder request) throws IOException {
        try {
            return HttpClient.newBuilder()
                    .sslContext(as)
                    .build()
                    .send(
                            request.timeout(java.time.Duration.ofSeconds(20)).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** An envelope of this SOAP version with X-Road style headers around a Body child. */
    static String envelope(String version, String id, String document) {
        String body = document.replaceFirst("^\uFEFF?<\\?xml[^>]*>\\s*", "");
        return "<s:Envelope xmlns:s=\"" + version + "\" xmlns:x=\"" + XROAD
                + "\"><s:Header><x:client/><x:service/><x:id>"
                + id + "</x:id><x:protocolVersion>4.0</x:protocolVersion></s:Header><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    static List<String> versions() {
        return List.of(SOAP11, "http://www.w3.org/2003/05/soap-envelope");
    }
}
