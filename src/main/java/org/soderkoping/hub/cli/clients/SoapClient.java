package org.soderkoping.hub.cli.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Pushes by SOAP over TLS: 1.1, with X-Road style headers where a feed demands them, or 1.2 signed with WS-Security. */
public final class SoapClient implements AgencyClient {
    private static final String HEAD =
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">%s<soap:Body>";
    private static final String XROAD = """
            <soap:Header xmlns:xro="http://x-road.eu/xsd/xroad.xsd" xmlns:id="http://x-road.eu/xsd/identifiers">\
            <xro:client id:objectType="MEMBER"><id:xRoadInstance>EE</id:xRoadInstance><id:memberClass>GOV</id:memberClass>\
            <id:memberCode>70008747</id:memberCode></xro:client>\
            <xro:service id:objectType="SERVICE"><id:xRoadInstance>EE</id:xRoadInstance><id:memberClass>GOV</id:memberClass>\
            <id:memberCode>sk-hub</id:memberCode><id:serviceCode>Submit</id:serviceCode></xro:service>\
            <xro:id>%s</xro:id><xro:protocolVersion>4.0</xro:protocolVersion></soap:Header>""";
    private static final byte[] TAIL = "</soap:Body></soap:Envelope>".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http;
    private final URI address;
    private final boolean xroad;
    private final @Nullable SignedSoap signed;

    /** @param xroad whether the feed demands the headers */
    public SoapClient(URI address, SSLContext tls, boolean xroad) {
        this(address, tls, xroad, null);
    }

    /** @param signed signs each call */
    public SoapClient(URI address, SSLContext tls, SignedSoap signed) {
        this(address, tls, false, signed);
    }

    private SoapClient(URI address, SSLContext tls, boolean xroad, @Nullable SignedSoap signed) {
        this.address = address;
        this.xroad = xroad;
        this.signed = signed;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public Answer push(String submissionId, byte[] document) {
        byte[] envelope = signed == null ? plain(submissionId, document) : signed.envelope(document);
        String type = signed == null ? "text/xml" : "application/soap+xml";
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type + "; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build();
        try {
            return SignalText.answer(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("SOAP push failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, 0);
        }
    }

    private byte[] plain(String submissionId, byte[] document) {
        var body = new ByteArrayOutputStream(document.length + 2048);
        String headers = xroad ? XROAD.formatted(submissionId) : "";
        body.writeBytes(HEAD.formatted(headers).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(document);
        body.writeBytes(TAIL);
        return body.toByteArray();
    }

    @Override
    public void close() {
        // java.net.http clients of JDK 17 end with their last reference
    }
}
