package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.springframework.context.SmartLifecycle;

/**
 * The hub's SFTP server: one account per agency with SFTP feeds, opened by its public key alone, and nothing but its own
 * folders behind it.
 */
public final class SftpServer implements SmartLifecycle, AutoCloseable, Doorkeeper {
    private static final int RSA_BITS = 3072;

    private final int wantedPort;
    private final SshServer server;
    private final RoomPlan plan;
    private final AgencyKeys keys;
    private final AgencyFolders folders;

    /** Who may open an agency's account. */
    @FunctionalInterface
    public interface AgencyKeys {
        /** The agency's public keys, read anew at each login so that a withdrawn key ends at once. */
        List<PublicKey> listKeys(AgencyId agency);
    }

    /** The server's own key, and whose keys it opens to. */
    record Doors(KeyPair hostKey, AgencyKeys keys) {}

    /**
     * Prepares the server; it listens after {@link #start}.
     *
     * @param port 0 = any free one
     * @param root {@code data/sftp}
     */
    SftpServer(int port, Doors doors, Path root, Collection<Feed> feeds) {
        this.wantedPort = port;
        this.keys = doors.keys();
        this.folders = new AgencyFolders(root);
        this.plan = new RoomPlan(feeds);
        this.server = SshHardening.server();
        feeds.forEach(f -> folders.make(f.id()));
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(doors.hostKey()));
        server.setPublickeyAuthenticator(this::mayEnter);
        server.setFileSystemFactory(new OwnRoot());
        server.setSubsystemFactories(List.of(SshHardening.sftp(new AgencyRoom(plan, SshHardening.MAX_FILE))));
    }

    @Override
    public void start() {
        try {
            server.start();
        } catch (BindException e) {
            throw new IllegalStateException(
                    "Port " + wantedPort + " is taken by another program: set hub.sftp.port to a free one, or to 0", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the SFTP server does not start", e);
        }
    }

    @Override
    public void prepare(Participants next) {
        feeds(next).forEach(f -> folders.make(f.id()));
    }

    /** Who goes loses its account, who stays keeps what it had. */
    @Override
    public void withdraw(Participants next) {
        var kept = feeds(next).stream().map(Feed::id).collect(Collectors.toSet());
        plan.keep(kept);
    }

    @Override
    public void open(Participants now) {
        plan.renew(feeds(now));
    }

    /** The feeds that come by this channel. */
    static List<Feed> feeds(Participants participants) {
        return participants.feeds().stream()
                .filter(f -> f.channel() == Channel.SFTP)
                .toList();
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void stop() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the SFTP server does not stop", e);
        }
    }

    @Override
    public boolean isRunning() {
        return server.isStarted();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean mayEnter(String user, PublicKey offered, ServerSession session) {
        return plan.knows(user)
                && strong(offered)
                && keys.listKeys(agency(user)).stream().anyMatch(k -> KeyUtils.compareKeys(k, offered));
    }

    private static boolean strong(PublicKey key) {
        return !"RSA".equals(key.getAlgorithm()) || KeyUtils.getKeySize(key) >= RSA_BITS;
    }

    private static AgencyId agency(String user) {
        return new AgencyId(user.toUpperCase(Locale.ROOT));
    }

    /** Gives each session the agency's own folder as its root. */
    private final class OwnRoot extends VirtualFileSystemFactory {
        @Override
        public Path getUserHomeDir(SessionContext session) {
            return folders.home(agency(session.getUsername()));
        }
    }
}
