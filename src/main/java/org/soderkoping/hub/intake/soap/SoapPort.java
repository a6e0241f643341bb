package org.soderkoping.hub.intake.soap;

import java.io.IOException;
import java.net.ServerSocket;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The SOAP port: a connector of its own with TLS, where a client certificate is wanted but only the gate demands it. The
 * console's port gets TLS with the same server certificate.
 */
public final class SoapPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int THREADS = 50;

    private final int port;
    private final String host;
    private final KeyFolder keys;
    private volatile @Nullable Connector connector;

    SoapPort(int port, String host, KeyFolder keys) {
        this.port = free(port);
        this.host = host;
        this.keys = keys;
    }

    /** The port it listens on, also when 0 was asked for. */
    public int port() {
        return port;
    }

    /** The base address clients use. */
    public String address() {
        return "https://" + host + ":" + port;
    }

    /** Whether it listens. */
    public boolean open() {
        var listening = connector;
        return listening != null && listening.getState().isAvailable();
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        var own = connector();
        connector = own;
        tomcat.addAdditionalConnectors(own);
        var ssl = new Ssl();
        ssl.setKeyStore(keys.serverKeyStore().toString());
        ssl.setKeyStorePassword(keys.passwordOf(keys.serverKeyStore()));
        ssl.setKeyStoreType("PKCS12");
        tomcat.setSsl(ssl);
    }

    private Connector connector() {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("maxThreads", Integer.toString(THREADS));
        connector.setProperty("connectionTimeout", "30000");
        connector.setProperty("maxHttpRequestHeaderSize", "16384");
        var tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        tls.setCertificateVerification("optional");
        tls.setTruststoreFile(keys.trustStore().toString());
        tls.setTruststorePassword(keys.passwordOf(keys.trustStore()));
        tls.setTruststoreType("PKCS12");
        var certificate = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystoreFile(keys.serverKeyStore().toString());
        certificate.setCertificateKeystorePassword(keys.passwordOf(keys.serverKeyStore()));
        certificate.setCertificateKeystoreType("PKCS12");
        tls.addCertificate(certificate);
        connector.addSslHostConfig(tls);
        return connector;
    }

    private static int free(int wish) {
        try (var socket = new ServerSocket(wish)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("port " + wish + " is taken; choose another with --hub.soap.port=…", e);
        }
    }
}
