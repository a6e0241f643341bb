package org.soderkoping.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256, and the head of it that a consignment keeps per record. */
public final class Sha256 {
    /** Bytes of a digest that a consignment keeps. */
    public static final int HEAD = 16;

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    public static byte[] head(byte[] bytes) {
        return Arrays.copyOf(of(bytes), HEAD);
    }

    /** SHA-256 over a salt and lines of text. */
    public static byte[] of(byte[] salt, Iterable<String> lines) {
        var digest = start();
        digest.update(salt);
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return digest.digest();
    }

    private static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the runtime has no SHA-256", e);
        }
    }
}
