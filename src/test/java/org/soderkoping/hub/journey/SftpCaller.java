package org.soderkoping.hub.journey;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;

/** An agency on SFTP, with Apache MINA: put NAME.part, rename, read what appears in receipts. */
final class SftpCaller implements AutoCloseable {
    private final SshClient ssh = SshClient.setUpDefaultClient();
    private final ClientSession session;
    private final SftpClient sftp;

    SftpCaller(HubProcess hub, String agency) throws IOException {
        var keys = hub.keys().folder();
        ssh.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, keys.resolve("known_hosts")));
        ssh.start();
        session = ssh.connect(agency.toLowerCase(Locale.ROOT), "localhost", hub.sftp)
                .verify(Duration.ofSeconds(5))
                .getSession();
        var own = keys.resolve("agencies").resolve(agency).resolve("id_ed25519");
        try {
            for (var pair : OpenSSHKeyPairResourceParser.INSTANCE.loadKeyPairs(session, own, null)) {
                session.addPublicKeyIdentity(pair);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        session.auth().verify(Duration.ofSeconds(5));
        sftp = SftpClientFactory.instance().createSftpClient(session);
    }

    /** Uploads and publishes under the final name; a name that waits already is one an earlier try has published. */
    void put(String feed, String name, byte[] document) throws IOException {
        String target = "in/" + feed + "/" + name;
        try (var out = sftp.write(
                target + ".part",
                EnumSet.of(SftpClient.OpenMode.Write, SftpClient.OpenMode.Create, SftpClient.OpenMode.Truncate))) {
            out.write(document);
        }
        sftp.rename(target + ".part", target);
    }

    /** The receipt with this ending, when it is there. */
    Optional<byte[]> find(String name, String ending) throws IOException {
        try (var in = sftp.read("receipts/" + name + ending)) {
            return Optional.of(in.readAllBytes());
        } catch (SftpException e) {
            return Optional.empty();
        }
    }

    /** The ack or nack of a file, waited for. */
    byte[] answer(String name) throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            for (String ending : new String[] {".ack.xml", ".nack.xml"}) {
                var found = find(name, ending);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            HubProcess.pause(50);
        }
        throw new IOException("no receipt for " + name);
    }

    byte[] push(String feed, String name, byte[] document) throws IOException {
        put(feed, name, document);
        return answer(name);
    }

    /** The names in a folder. */
    Stream<String> list(String folder) throws IOException {
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.startsWith("."));
    }

    @Override
    public void close() {
        try {
            sftp.close();
            session.close();
        } catch (IOException e) {
            // the hub is gone, and so is the session
        } finally {
            ssh.stop();
        }
    }
}
