package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.Reading;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The SFTP channel as beans of the running hub. */
@Configuration(proxyBeanMethods = false)
class SftpConfiguration {
    @Bean
    FileIntake fileIntake(InForce inForce, SubmissionLog log, Reading reading, FileIntake.Place place) {
        return new FileIntake(inForce, log, reading, place);
    }

    @Bean
    FileIntake.Place sftpPlace(HubFolders folders, Clock clock) {
        return new FileIntake.Place(folders.data().resolve("sftp"), clock);
    }

    @Bean(destroyMethod = "close")
    @Order(2)
    SftpServer sftpServer(@Value("${hub.sftp.port}") int port, KeyFolder keys, InForce inForce, FileIntake.Place place)
            throws IOException, GeneralSecurityException {
        var feeds = SftpServer.feeds(inForce.part(Participants.class));
        var server = new SftpServer(
                port, new SftpServer.Doors(hostKey(keys), agency -> keysOf(keys, agency)), place.root(), feeds);
        server.start();
        keys.announceSsh(server.port());
        return server;
    }

    private static KeyPair hostKey(KeyFolder keys) throws IOException, GeneralSecurityException {
        return OpenSSHKeyPairResourceParser.INSTANCE
                .loadKeyPairs(null, keys.sshHostKey(), null)
                .iterator()
                .next();
    }

    private static List<PublicKey> keysOf(KeyFolder keys, AgencyId agency) {
        Path file = keys.folderOf(new Identity(Identity.Role.AGENCY, agency.value()))
                .resolve("id_ed25519.pub");
        try {
            return Files.exists(file)
                    ? List.of(PublicKeyEntry.parsePublicKeyEntry(
                                    Files.readString(file).trim())
                            .resolvePublicKey(null, null, null))
                    : List.of();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + agency + " cannot be read", e);
        }
    }
}
