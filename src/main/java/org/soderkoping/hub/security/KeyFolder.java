package org.soderkoping.hub.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.security.CertificateAuthority.Issued;

/**
 * The folder {@code data/keys}: authority, server key, secrets, and each agency's and partner's keys. Everything is
 * made at the first run and kept; a new agency only adds. Files and formats are those of docs/contracts.md.
 */
public final class KeyFolder implements Secrets {
    private final Path folder;
    private final CertificateAuthority authority;
    private final Clock clock;
    private final Map<String, Identity> byFingerprint = new ConcurrentHashMap<>();

    private KeyFolder(Path folder, CertificateAuthority authority, Clock clock) {
        this.folder = folder;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Opens the folder, making what is missing.
     *
     * @param host a further name of the server beside localhost, 127.0.0.1 and ::1
     */
    public static KeyFolder open(Path folder, String host, Clock clock) {
        try {
            Path certificate = folder.resolve("ca.pem");
            Path key = folder.resolve("hub/ca-key.pem");
            if (!Files.exists(certificate)) {
                Issued made = CertificateAuthority.makeAuthority(clock);
                SecretFiles.writeSecret(key, Pem.key(made.key()).getBytes(StandardCharsets.US_ASCII));
                SecretFiles.writePublic(certificate, Pem.certificate(made.certificate()));
            }
            var authority = new CertificateAuthority(
                    Pem.readCertificate(SecretFiles.read(certificate)), Pem.readKey(SecretFiles.read(key)), clock);
            var keys = new KeyFolder(folder, authority, clock);
            keys.ensureServer(host);
            SshKeys.ensure(keys.sshHostKey(), "hub");
            SshKeys.ensure(keys.sshClientKey(), "hub collects");
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + folder + " cannot be read", e);
        }
    }

    /** Makes the keys of those who have none yet, and knows all of them from now on. */
    public void ensure(Collection<Identity> identities) {
        for (Identity identity : identities) {
            ensure(identity);
        }
    }

    /** Whose certificate this is; only a certificate this hub issued and still holds counts, not its name. */
    public Optional<Identity> identify(X509Certificate certificate) {
        return Optional.ofNullable(byFingerprint.get(fingerprint(certificate)));
    }

    /** Where an identity's key files lie. */
    public Path folderOf(Identity identity) {
        return folder.resolve(identity.folder());
    }

    public Path serverKeyStore() {
        return folder.resolve("hub/server.p12");
    }

    public Path trustStore() {
        return folder.resolve("hub/truststore.p12");
    }

    /** The password of a key store, from the file beside it. */
    public String passwordOf(Path keyStore) {
        return new String(SecretFiles.read(passwordFile(keyStore)), StandardCharsets.US_ASCII).trim();
    }

    public Path sshHostKey() {
        return folder.resolve("hub/ssh_host_ed25519");
    }

    /** What the hub shows at agencies' own servers; the public half beside it is for those agencies. */
    public Path sshClientKey() {
        return folder.resolve("hub/collect_ed25519");
    }

    /** Writes {@code known_hosts} for the port the SFTP server took. */
    public void announceSsh(int port) {
        String line = SshKeys.ensure(sshHostKey(), "hub");
        SecretFiles.writePublic(
                folder.resolve("known_hosts"),
                "[localhost]:" + port + " " + line + "\n[127.0.0.1]:" + port + " " + line + "\n");
    }

    @Override
    public synchronized byte[] secret(String name, int bytes) {
        Path file = folder.resolve("hub/secrets/" + name);
        if (!Files.exists(file)) {
            SecretFiles.writeSecret(file, SecretFiles.random(bytes));
        }
        return SecretFiles.read(file);
    }

    /** The TLS side of an identity, as a client. */
    public SSLContext clientContext(Identity identity) {
        try {
            Path store = folderOf(identity).resolve("client.p12");
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(store), passwordOf(store).toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load(trustStore()));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS context for " + identity, e);
        }
    }

    private void ensure(Identity identity) {
        Path own = folderOf(identity);
        try {
            if (!Files.exists(own.resolve("client.pem"))) {
                Issued issued = authority.issueClient(identity);
                SecretFiles.writeSecret(
                        own.resolve("client-key.pem"), Pem.key(issued.key()).getBytes(StandardCharsets.US_ASCII));
                store(own.resolve("client.p12"), issued.key(), List.of(issued.certificate(), authorityCertificate()));
                SecretFiles.writePublic(own.resolve("client.pem"), Pem.certificate(issued.certificate()));
            }
            if (identity.role() == Identity.Role.AGENCY) {
                SshKeys.ensure(own.resolve("id_ed25519"), identity.name());
            }
            var certificate = Pem.readCertificate(SecretFiles.read(own.resolve("client.pem")));
            byFingerprint.put(fingerprint(certificate), identity);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of " + identity.name() + " cannot be made", e);
        }
    }

    private void ensureServer(String host) throws GeneralSecurityException {
        if (!Files.exists(serverKeyStore()) || !ServerCertificate.serves(load(serverKeyStore()), host, clock)) {
            var hosts = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1"));
            if (!hosts.contains(host)) {
                hosts.add(host);
            }
            Issued issued = authority.issueServer(hosts);
            store(serverKeyStore(), issued.key(), List.of(issued.certificate(), authorityCertificate()));
        }
        if (!Files.exists(trustStore())) {
            store(trustStore(), null, List.of(authorityCertificate()));
        }
    }

    private X509Certificate authorityCertificate() throws GeneralSecurityException {
        return Pem.readCertificate(SecretFiles.read(folder.resolve("ca.pem")));
    }

    private void store(Path file, @Nullable PrivateKey key, List<? extends Certificate> certificates)
            throws GeneralSecurityException {
        try {
            // an old password stays: a crash between the two files leaves a pair that fits
            String password = Files.exists(passwordFile(file)) ? passwordOf(file) : SecretFiles.password();
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (key != null) {
                store.setKeyEntry("key", key, password.toCharArray(), certificates.toArray(Certificate[]::new));
            } else {
                store.setCertificateEntry("authority", certificates.get(0));
            }
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            SecretFiles.writeSecret(passwordFile(file), password.getBytes(StandardCharsets.US_ASCII));
            SecretFiles.writeSecret(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private KeyStore load(Path file) throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(
                    new ByteArrayInputStream(SecretFiles.read(file)),
                    passwordOf(file).toCharArray());
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static Path passwordFile(Path keyStore) {
        return keyStore.resolveSibling(keyStore.getFileName() + ".pass");
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be read", e);
        }
    }
}
