package org.soderkoping.hub.intake.sftp;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * The rule for names of uploaded files: letters of any script in NFC, digits and {@code ._-}, first a letter or digit,
 * last an extension of the feed. A name is also the submission id and the stem of the receipts' names.
 */
public final class FileName {
    /** What an unfinished upload is called until it is renamed. */
    public static final String PART = ".part";

    private static final int MAX_CHARS = 120;
    /** So that the longest receipt name still fits the 255 bytes of a file system. */
    private static final int MAX_BYTES = 230;
    /** Names that Windows takes for devices, whatever their extension. */
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4");

    private FileName() {}

    /** Whether a final name may be used in a feed. */
    public static boolean allowed(String name, Collection<String> extensions) {
        return name.codePointCount(0, name.length()) <= MAX_CHARS
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && name.codePoints().allMatch(FileName::allowed)
                && !name.isEmpty()
                && Character.isLetterOrDigit(name.codePointAt(0))
                && extensions.stream().anyMatch(e -> name.endsWith("." + e))
                && !DEVICES.contains(stem(name));
    }

    /** Whether two names are one on some file system. */
    static boolean same(String one, String other) {
        return Normalizer.normalize(one, Normalizer.Form.NFC).equalsIgnoreCase(other);
    }

    private static boolean allowed(int letter) {
        return Character.isLetter(letter)
                || letter >= '0' && letter <= '9'
                || letter == '.'
                || letter == '_'
                || letter == '-';
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    }
}
