package org.soderkoping.hub.participants;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A small XML document beside each file that says what the file is.
 *
 * @param schema its XSD
 * @param file element with the file's name
 * @param rows element with the number of rows below the header
 * @param sha256 element with the digest of the file's bytes, in hex
 * @param patience how long a file waits for its manifest
 */
public record Manifest(Path schema, String file, String rows, String sha256, Duration patience) {
    /** What a manifest's name ends in, after the file's name without extension. */
    public static final String ENDING = "manifest.xml";

    /** The name of the manifest beside a file. */
    public static String nameFor(String file) {
        return file.substring(0, file.lastIndexOf('.') + 1) + ENDING;
    }

    /** Whether a name is that of a manifest. */
    public static boolean isOne(String name) {
        return name.endsWith("." + ENDING);
    }
}
