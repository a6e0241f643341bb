package org.soderkoping.hub.cli.clients;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;

/** Pushes files over SFTP: write NAME.part, rename, wait for NAME.ack.xml or NAME.nack.xml. */
public final class SftpAgency implements AgencyClient {
    /** Who pushes: user name, feed, and the private key in OpenSSH form. */
    public record AgencyAccount(String user, String feed, Path keyFile) {}

    private final SshClient ssh;
    private final ClientSession session;
    private final SftpClient sftp;
    private final String folder;

    /**
     * @param knownHosts the hub's host key as the operator gave it out
     * @param port the hub's SFTP port on this machine
     */
    public SftpAgency(AgencyAccount agency, Path knownHosts, int port)
            throws IOException, java.security.GeneralSecurityException {
        this.folder = "in/" + agency.feed() + "/";
        this.ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
        ssh.start();
        this.session = ssh.connect(agency.user(), "127.0.0.1", port)
                .verify(Duration.ofSeconds(10))
                .getSession();
        for (KeyPair pair : OpenSSHKeyPairResourceParser.INSTANCE.loadKeyPairs(session, agency.keyFile(), null)) {
            session.addPublicKeyIdentity(pair);
        }
        session.auth().verify(Duration.ofSeconds(10));
        this.sftp = SftpClientFactory.instance().createSftpClient(session);
    }

    /** Uploads a file too large for memory under a final name, and waits for its receipt. */
    public Answer push(String submissionId, Path file) {
        try {
            put(submissionId, file);
            return await(submissionId);
        } catch (IOException e) {
            throw new IllegalStateException("SFTP push failed", e);
        }
    }

    /** Uploads a file that is not answered by itself, such as a manifest. */
    public void put(String name, Path file) throws IOException {
        String part = folder + name + ".part";
        try (var in = java.nio.file.Files.newInputStream(file);
                var out = sftp.write(part)) {
            in.transferTo(out);
        }
        sftp.rename(part, folder + name);
    }

    @Override
    public Answer push(String submissionId, byte[] document) {
        upload(submissionId, document);
        try {
            return await(submissionId);
        } catch (IOException e) {
            throw new IllegalStateException("SFTP push failed", e);
        }
    }

    /** Uploads a file and does not wait for any answer: what goes with another file. */
    public void upload(String name, byte[] document) {
        try {
            String part = folder + name + ".part";
            try (var handle = sftp.open(part, EnumSet.of(SftpClient.OpenMode.Write, SftpClient.OpenMode.Create))) {
                for (int at = 0; at < document.length; at += 32_000) {
                    sftp.write(handle, at, document, at, Math.min(32_000, document.length - at));
                }
            }
            sftp.rename(part, folder + name);
        } catch (IOException e) {
            throw new IllegalStateException("SFTP push failed", e);
        }
    }

    private Answer await(String name) throws IOException {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < until) {
            for (String ending : new String[] {".ack.xml", ".nack.xml"}) {
                if (exists("receipts/" + name + ending)) {
                    return SignalText.answer(read("receipts/" + name + ending));
                }
            }
            Pause.millis(50);
        }
        throw new IllegalStateException("no receipt came");
    }

    private boolean exists(String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            return false;
        }
    }

    private String read(String path) throws IOException {
        try (InputStream in = sftp.read(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            sftp.close();
            session.close();
        } catch (IOException e) {
            throw new IllegalStateException("the SFTP session does not close", e);
        } finally {
            ssh.stop();
        }
    }
}
