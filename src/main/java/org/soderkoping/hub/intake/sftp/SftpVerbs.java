package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.soderkoping.hub.intake.Refusals;

/**
 * The SFTP conversation cut down to the verbs an upload needs (security.md, attacks XD02, XD03, XD11): no delete, no
 * folder, no link, no lock, no extension; times and permissions a client wishes for are ignored.
 */
final class SftpVerbs extends SftpSubsystem {
    private static final Set<Integer> ALLOWED = Set.of(
            SftpConstants.SSH_FXP_INIT,
            SftpConstants.SSH_FXP_OPEN,
            SftpConstants.SSH_FXP_CLOSE,
            SftpConstants.SSH_FXP_READ,
            SftpConstants.SSH_FXP_WRITE,
            SftpConstants.SSH_FXP_LSTAT,
            SftpConstants.SSH_FXP_FSTAT,
            SftpConstants.SSH_FXP_STAT,
            SftpConstants.SSH_FXP_SETSTAT,
            SftpConstants.SSH_FXP_FSETSTAT,
            SftpConstants.SSH_FXP_OPENDIR,
            SftpConstants.SSH_FXP_READDIR,
            SftpConstants.SSH_FXP_REALPATH,
            SftpConstants.SSH_FXP_RENAME);

    SftpVerbs(ChannelSession channel, SftpSubsystemConfigurator configurator) {
        super(channel, configurator);
    }

    @Override
    protected void doProcess(Buffer buffer, int length, int type, int id) throws IOException {
        if (ALLOWED.contains(type)) {
            super.doProcess(buffer, length, type, id);
        } else {
            sendStatus(
                    prepareReply(buffer),
                    id,
                    SftpConstants.SSH_FX_OP_UNSUPPORTED,
                    Refusals.NOT_ALLOWED + " this command is not offered");
        }
    }

    @Override
    protected void doSetStat(
            int id, String path, int command, String extension, Map<String, ?> wished, Boolean followLinks)
            throws IOException {
        refuseSize(wished);
    }

    @Override
    protected void doFSetStat(int id, String handle, Map<String, ?> wished) throws IOException {
        refuseSize(wished);
    }

    private static void refuseSize(Map<String, ?> wished) throws IOException {
        if (wished.containsKey("size")) {
            throw new VerbRefused(Refusals.NOT_ALLOWED, "a file's size cannot be set");
        }
    }
}
