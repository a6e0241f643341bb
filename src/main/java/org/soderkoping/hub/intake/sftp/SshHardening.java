package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.soderkoping.hub.intake.Refusals;

/** The narrow choice of algorithms, services and quotas of the SFTP server (attacks XD07–XD09). */
public final class SshHardening {
    /** How large one upload may be, in bytes. */
    public static final long MAX_FILE = 4L << 30;

    private static final int SESSIONS_PER_AGENCY = 8;
    private static final int CHANNELS_PER_SESSION = 4;
    private static final int HANDLES_PER_SESSION = 64;

    private SshHardening() {}

    /** A server that knows public keys and subsystems, and nothing else. */
    static SshServer server() {
        SshServer server = ServerBuilder.builder().build(true);
        modernAlgorithms(server);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setShellFactory(null);
        server.setCommandFactory(null);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setServiceFactories(
                List.of(ServerUserAuthServiceFactory.INSTANCE, ServerConnectionServiceFactory.INSTANCE));
        quotas(server);
        return server;
    }

    static SftpSubsystemFactory sftp(SftpFileSystemAccessor room) {
        var factory = new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                return new SftpVerbs(channel, this);
            }
        };
        factory.setFileSystemAccessor(room);
        factory.setErrorStatusDataHandler(new ConstantWords());
        return factory;
    }

    private static void modernAlgorithms(SshServer server) {
        server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                true,
                List.of(
                        BuiltinDHFactories.mlkem768x25519,
                        BuiltinDHFactories.sntrup761x25519_openssh,
                        BuiltinDHFactories.curve25519,
                        BuiltinDHFactories.curve25519_libssh,
                        BuiltinDHFactories.dhg16_512),
                ServerBuilder.DH2KEX));
        server.setCipherFactories(
                List.of(BuiltinCiphers.aes256gcm, BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256ctr));
        server.setMacFactories(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
        server.setSignatureFactories(
                List.of(BuiltinSignatures.ed25519, BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256));
    }

    private static void quotas(SshServer server) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "SODERKOPING");
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, SESSIONS_PER_AGENCY);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS_PER_SESSION);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 6);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(20));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(5));
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, HANDLES_PER_SESSION);
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "");
        SftpModuleProperties.ACL_SUPPORTED_MASK.set(server, "");
        SftpModuleProperties.SFTP_VERSION.set(server, 3);
        SftpModuleProperties.AUTO_FOLLOW_LINKS.set(server, false);
    }

    /** A refusal says its own constant sentence; everything else says nothing of paths or classes. */
    private static final class ConstantWords implements SftpErrorStatusDataHandler {
        @Override
        public String resolveErrorMessage(
                SftpSubsystemEnvironment sftp, int id, Throwable error, int status, int command, Object... arguments) {
            return error instanceof VerbRefused refused ? refused.getFile() : Refusals.NOT_ALLOWED + " refused";
        }
    }
}
