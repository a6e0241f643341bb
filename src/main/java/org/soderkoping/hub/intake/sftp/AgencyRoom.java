package org.soderkoping.hub.intake.sftp;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.soderkoping.hub.intake.Refusals;

/**
 * What an agency may do with the files it sees: write a new {@code in/<feed>/NAME.part}, rename it to NAME once closed,
 * read receipts and status. Nothing that has its final name is ever written again.
 */
final class AgencyRoom implements SftpFileSystemAccessor {
    private static final Set<OpenOption> WRITING = Set.of(WRITE, CREATE, CREATE_NEW, TRUNCATE_EXISTING);
    private static final int MAX_WAITING = 10_000;

    private final RoomPlan plan;
    private final long maxFile;
    private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();

    AgencyRoom(RoomPlan plan, long maxFile) {
        this.plan = plan;
        this.maxFile = maxFile;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy sftp,
            FileHandle handle,
            Path file,
            String name,
            Set<? extends OpenOption> options,
            FileAttribute<?>... ignored)
            throws IOException {
        if (options.equals(Set.of(READ))) {
            refuseUnless(plan.readable(user(sftp), file));
            return SftpFileSystemAccessor.seekableByteChannelNoLinkFollow(file, options);
        }
        refuseUnless(plan.uploadable(user(sftp), file) && WRITING.containsAll(options));
        refuseFlood(file);
        return openForWriting(key(sftp, file), file, options);
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy sftp,
            FileHandle handle,
            Path file,
            String name,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        channel.close();
        if (options.contains(WRITE)) {
            beingWritten.remove(key(sftp, file));
        }
    }

    @Override
    public void renameFile(SftpSubsystemProxy sftp, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        refuseUnless(plan.publishable(user(sftp), from, to));
        if (beingWritten.contains(key(sftp, from))) {
            throw new VerbRefused(Refusals.NOT_ALLOWED, "the file is still being written");
        }
        synchronized (this) {
            refuseTaken(to);
            Files.move(from, to);
        }
    }

    @Override
    public void removeFile(SftpSubsystemProxy sftp, Path file, boolean directory) throws IOException {
        refuseUnless(false);
    }

    @Override
    public void copyFile(SftpSubsystemProxy sftp, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        refuseUnless(false);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy sftp, Path folder) throws IOException {
        refuseUnless(false);
    }

    @Override
    public void createLink(SftpSubsystemProxy sftp, Path link, Path existing, boolean symbolic) throws IOException {
        refuseUnless(false);
    }

    private SeekableByteChannel openForWriting(String key, Path file, Set<? extends OpenOption> options)
            throws IOException {
        if (!beingWritten.add(key)) {
            throw new VerbRefused(Refusals.NOT_ALLOWED, "the file is being written already");
        }
        boolean open = false;
        try {
            var channel = SftpFileSystemAccessor.seekableByteChannelNoLinkFollow(file, options);
            open = true;
            return new BoundedChannel(channel, maxFile);
        } finally {
            if (!open) {
                beingWritten.remove(key);
            }
        }
    }

    private static void refuseFlood(Path file) throws IOException {
        try (var waiting = Files.list(file.toAbsolutePath().getParent())) {
            if (waiting.count() > MAX_WAITING) {
                throw new VerbRefused(Refusals.TOO_MANY, "too many files wait in this folder");
            }
        }
    }

    private static void refuseTaken(Path to) throws IOException {
        String name = to.getFileName().toString();
        try (var present = Files.list(to.toAbsolutePath().getParent())) {
            if (present.anyMatch(p -> FileName.same(p.getFileName().toString(), name))) {
                throw new VerbRefused(Refusals.NOT_ALLOWED, "a file of this name waits already");
            }
        }
    }

    private static void refuseUnless(boolean allowed) throws IOException {
        if (!allowed) {
            throw new VerbRefused(
                    Refusals.BAD_FILE_NAME, "only in/FEED/NAME.part may be written, then renamed to an allowed NAME");
        }
    }

    private static String user(SftpSubsystemProxy sftp) {
        return sftp.getSession().getUsername();
    }

    private static String key(SftpSubsystemProxy sftp, Path file) {
        return user(sftp) + file.toAbsolutePath().normalize();
    }
}
