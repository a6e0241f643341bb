package org.soderkoping.hub.normalisation.rules.coi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What bytes are, judged by their own first bytes. */
final class MediaTypes {
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /** Whether content may be of the declared type: the sniffed one, or a special case of it. */
    static boolean fits(String declared, byte[] content) {
        MediaType stated = MediaType.parse(declared);
        return stated != null && KNOWN.getMediaTypeRegistry().isInstanceOf(stated, sniff(content));
    }

    static boolean isPdf(byte[] content) {
        return sniff(content).equals(MediaType.application("pdf"));
    }

    private static MediaType sniff(byte[] content) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(content), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
