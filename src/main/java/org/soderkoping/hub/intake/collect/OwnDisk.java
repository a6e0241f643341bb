package org.soderkoping.hub.intake.collect;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file of the hub's own: what fails here is no fault of the agency's server. */
final class OwnDisk extends FilterOutputStream {
    OwnDisk(OutputStream file) {
        super(file);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new NotCollected(NotCollected.NO_ROOM_HERE, e);
        }
    }
}
