package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.soderkoping.hub.intake.Refusals;

/** An upload that may neither grow beyond a limit nor leave a hole. */
final class BoundedChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final long limit;

    BoundedChannel(SeekableByteChannel file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (position() > size() || position() + bytes.remaining() > limit) {
            throw new VerbRefused(Refusals.TOO_LARGE, "the file is too large or has a hole");
        }
        return file.write(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
