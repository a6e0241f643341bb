package org.soderkoping.hub.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The keys the operator hands out, read from {@code data/keys} as docs/contracts.md describes them. */
record KeyRing(Path folder) {

    SSLContext agency(String id) {
        return context(folder.resolve("agencies").resolve(id));
    }

    SSLContext partner(String country) {
        return context(folder.resolve("partners").resolve(country));
    }

    /** Trusts the hub and shows no certificate. */
    SSLContext nobody() {
        try {
            return context(new KeyManager[0]);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(Path own) {
        try (var in = Files.newInputStream(own.resolve("client.p12"))) {
            char[] password =
                    Files.readString(own.resolve("client.p12.pass")).trim().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            return context(keys.getKeyManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no keys in " + own, e);
        }
    }

    private SSLContext context(KeyManager[] own) throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(own, authority(), null);
        return context;
    }

    private TrustManager[] authority() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(folder.resolve("ca.pem"))) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }
}
