package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.soderkoping.hub.participants.Collect;

/** A shelf behind SSH: the server must show one of the keys that were agreed on, the hub shows its own and no other. */
final class SftpShelf implements Shelf {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long LONGEST_FILE_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int BUFFER = 1 << 15;
    private static final String PART = ".part";

    private final Collect where;
    private final SshClient ssh;
    private final ClientSession session;
    private final SftpClient sftp;

    private SftpShelf(Collect where, SshClient ssh, ClientSession session, SftpClient sftp) {
        this.where = where;
        this.ssh = ssh;
        this.session = session;
        this.sftp = sftp;
    }

    static Shelf open(Collect where, KeyPair own) throws IOException {
        var otherKey = new AtomicBoolean();
        var ssh = client(where, otherKey);
        try {
            var session = login(ssh, where, own);
            return new SftpShelf(
                    where, ssh, session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException e) {
            ssh.stop();
            throw otherKey.get() ? new NotCollected(NotCollected.OTHER_HOST_KEY, e) : e;
        }
    }

    private static SshClient client(Collect where, AtomicBoolean otherKey) {
        var agreed = where.hostKeys().stream().map(SftpShelf::publicKey).toList();
        var ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        ssh.setServerKeyVerifier((session, address, shown) -> {
            boolean known = agreed.stream().anyMatch(k -> KeyUtils.compareKeys(k, shown));
            otherKey.set(!known);
            return known;
        });
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, SILENCE);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(ssh, SILENCE.plusSeconds(5));
        ssh.start();
        return ssh;
    }

    private static ClientSession login(SshClient ssh, Collect where, KeyPair own) throws IOException {
        ClientSession session;
        try {
            session = ssh.connect(where.user(), where.host(), where.port())
                    .verify(PATIENCE)
                    .getSession();
        } catch (IOException e) {
            throw new NotCollected(NotCollected.NO_ANSWER, e);
        }
        try {
            session.addPublicKeyIdentity(own);
            session.auth().verify(PATIENCE);
            return session;
        } catch (IOException e) {
            session.close(true);
            throw new NotCollected(NotCollected.NOT_LET_IN, e);
        }
    }

    private static PublicKey publicKey(String written) {
        try {
            return PublicKeyEntry.parsePublicKeyEntry(written).resolvePublicKey(null, null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a host key of a descriptor cannot be read", e);
        }
    }

    @Override
    public List<Entry> list() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var folder = sftp.openDir(where.folder())) {
            for (var page = sftp.readDir(folder); page != null; page = sftp.readDir(folder)) {
                page.stream().map(SftpShelf::entry).forEach(entries::add);
                if (entries.size() > MOST) {
                    return List.copyOf(entries.subList(0, MOST));
                }
            }
        } catch (SftpException e) {
            throw new NotCollected(NotCollected.FOLDER_CLOSED, e);
        }
        return entries;
    }

    private static Entry entry(SftpClient.DirEntry found) {
        var facts = found.getAttributes();
        var time = facts.getModifyTime();
        return new Entry(
                found.getFilename(),
                facts.getSize(),
                time == null ? 0 : time.toInstant().getEpochSecond(),
                facts.isRegularFile());
    }

    @Override
    public void fetch(Entry entry, OutputStream into) throws IOException {
        long until = System.nanoTime() + LONGEST_FILE_NANOS;
        byte[] buffer = new byte[BUFFER];
        long left = entry.size() + 1;
        try (var in = sftp.read(path(entry))) {
            int n;
            while (left > 0 && (n = in.read(buffer, 0, (int) Math.min(left, BUFFER))) > 0) {
                into.write(buffer, 0, n);
                left -= n;
                if (System.nanoTime() > until) {
                    throw new NotCollected(NotCollected.TOO_SLOW, null);
                }
            }
        } catch (SftpException e) {
            throw new NotCollected(NotCollected.FOLDER_CLOSED, e);
        }
    }

    @Override
    public void put(String folder, String name, byte[] content) throws IOException {
        String target = folder + "/" + name;
        try {
            try (var out = sftp.write(target + PART)) {
                out.write(content);
            }
            forget(target);
            sftp.rename(target + PART, target);
        } catch (SftpException e) {
            throw new NotCollected(NotCollected.FOLDER_CLOSED, e);
        }
    }

    @Override
    public void remove(Entry entry) throws IOException {
        try {
            forget(path(entry));
        } catch (SftpException e) {
            throw new NotCollected(NotCollected.FOLDER_CLOSED, e);
        }
    }

    private void forget(String path) throws IOException {
        try {
            sftp.remove(path);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
    }

    private String path(Entry entry) {
        return where.folder() + "/" + entry.name();
    }

    @Override
    public void close() throws IOException {
        try {
            sftp.close();
            session.close(true);
        } finally {
            ssh.stop();
        }
    }
}
