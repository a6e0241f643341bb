package org.soderkoping.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.security.Identity.Role;

class KeyFolderTest {
    private static final Identity ESTONIA = new Identity(Role.AGENCY, "EE-PPA");
    private static final Identity LATVIA = new Identity(Role.PARTNER, "LV");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private KeyFolder keys;

    @BeforeEach
    void open() {
        keys = open("localhost", NOW);
        keys.ensure(List.of(ESTONIA, LATVIA));
        keys.announceSsh(2222);
        keys.secret("master", 32);
    }

    @Test
    void whatIsSecretIsReadableByItsOwnerOnly() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean open = List.of("ca.pem", "client.pem", "known_hosts").contains(name) || name.endsWith(".pub");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(name)
                        .isEqualTo(open ? "rw-r--r--" : "rw-------");
            }
        }
    }

    @Test
    void aSecondStartChangesNothingAndANewAgencyOnlyAdds() throws IOException {
        var before = contents();
        var again = open("localhost", NOW.plusSeconds(60));
        again.ensure(List.of(ESTONIA, LATVIA, new Identity(Role.AGENCY, "UA-DMS")));
        again.announceSsh(2222);
        assertThat(contents()).containsAllEntriesOf(before);
        assertThat(folder.resolve("agencies/UA-DMS/id_ed25519")).exists();
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        byte[] secret = keys.secret("master", 32);
        assertThat(secret).hasSize(32).isNotEqualTo(keys.secret("delivery", 32));
        assertThat(open("localhost", NOW).secret("master", 32)).isEqualTo(secret);
    }

    @Test
    void aCertificateStandsForItsHolderByItselfAndNotByItsName() throws GeneralSecurityException {
        assertThat(keys.identify(certificate(ESTONIA, folder))).contains(ESTONIA);
        assertThat(keys.identify(certificate(LATVIA, folder))).contains(LATVIA);
        Path elsewhere = folder.resolve("elsewhere");
        KeyFolder.open(elsewhere, "localhost", clock(NOW)).ensure(List.of(LATVIA));
        assertThat(keys.identify(certificate(LATVIA, elsewhere))).isEmpty();
    }

    @Test
    void clientKeysArePlainPkcs8AndFitTheirCertificate() throws GeneralSecurityException {
        var key = Pem.readKey(SecretFiles.read(folder.resolve("partners/LV/client-key.pem")));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(certificate(LATVIA, folder));
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void theAuthorityMayOnlySignAndClientsMayOnlyBeClients() throws GeneralSecurityException {
        var authority = Pem.readCertificate(SecretFiles.read(folder.resolve("ca.pem")));
        var client = certificate(ESTONIA, folder);
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
        assertThat(authority.getNonCriticalExtensionOIDs()).contains("2.5.29.14", "2.5.29.35");
        assertThat(client.getBasicConstraints()).isEqualTo(-1);
        assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(client.getSubjectX500Principal().getName())
                .startsWith("O=Soderkoping")
                .endsWith("CN=EE-PPA");
        client.verify(authority.getPublicKey());
    }

    @Test
    void theServerIsNamedAnewWhenItsHostChangesOrItsTimeRunsOut() throws Exception {
        assertThat(serverNames()).containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        var first = serverCertificate();
        open("::1", NOW);
        assertThat(serverCertificate()).isEqualTo(first);
        open("hub.example", NOW);
        assertThat(serverNames()).contains("hub.example", "localhost");
        var second = serverCertificate();
        open("hub.example", NOW.plus(Duration.ofDays(900)));
        assertThat(serverCertificate().getNotAfter()).isAfter(second.getNotAfter());
    }

    @Test
    void sshKeysAreInOpenSshForm() throws Exception {
        Path key = folder.resolve("agencies/EE-PPA/id_ed25519");
        var pair = new FileKeyPairProvider(key).loadKeys(null).iterator().next();
        assertThat(KeyUtils.getKeyType(pair)).isEqualTo("ssh-ed25519");
        assertThat(Files.readString(folder.resolve("known_hosts"), StandardCharsets.UTF_8))
                .startsWith("[localhost]:2222 ssh-ed25519 ");
    }

    private KeyFolder open(String host, Instant now) {
        return KeyFolder.open(folder, host, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static X509Certificate certificate(Identity identity, Path folder) throws GeneralSecurityException {
        return Pem.readCertificate(
                SecretFiles.read(folder.resolve(identity.folder()).resolve("client.pem")));
    }

    private X509Certificate serverCertificate() throws GeneralSecurityException, IOException {
        Path store = keys.serverKeyStore();
        return (X509Certificate)
                KeyStore.getInstance(store.toFile(), keys.passwordOf(store).toCharArray())
                        .getCertificate("key");
    }

    private List<String> serverNames() throws GeneralSecurityException, IOException {
        var names = new ArrayList<String>();
        for (var name : serverCertificate().getSubjectAlternativeNames()) {
            names.add((String) name.get(1));
        }
        return names;
    }

    private Map<Path, String> contents() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
