package org.soderkoping.hub.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;

/** The server certificate in use; made anew when it has run out or when the host got another name. */
final class ServerCertificate {
    private ServerCertificate() {}

    /** Whether the certificate of a key store names the host and is still valid. */
    static boolean serves(KeyStore store, String host, Clock clock) throws GeneralSecurityException {
        var certificate = (X509Certificate) store.getCertificate("key");
        return Date.from(clock.instant()).before(certificate.getNotAfter())
                && certificate.getSubjectAlternativeNames().stream()
                        .anyMatch(name -> name.get(1).equals(normalised(host)));
    }

    /** Whether a host is written as an address, not as a name. */
    static boolean isAddress(String host) {
        return host.matches("[0-9.]+|.*:.*");
    }

    /** Addresses as certificates print them; asks no name server. */
    private static String normalised(String host) {
        try {
            return isAddress(host) ? InetAddress.getByName(host).getHostAddress() : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
