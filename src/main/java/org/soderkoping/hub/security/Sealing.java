package org.soderkoping.hub.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is stored about persons with AES-256-GCM: each subject's records under a data key of its own, which the
 * master key wraps, so that forgetting one key forgets one subject in every copy and backup. A seal is bound to the
 * place it was made for and opens nowhere else.
 */
public final class Sealing {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey master;
    private final SecretKey own;
    private final byte[] pseudonyms;
    private final byte[] persons;
    private final SecureRandom random = new SecureRandom();

    public Sealing(Secrets secrets) {
        byte[] secret = secrets.secret("master", 32);
        this.master = aes(derive(secret, "wrap"));
        this.own = aes(derive(secret, "own"));
        this.pseudonyms = derive(secret, "subject");
        this.persons = derive(secret, "person");
    }

    /** What the hub calls a subject: a keyed pseudonym, the same for the same parts. */
    public UUID subject(String agency, String caseId) {
        return pseudonym(pseudonyms, agency + "|" + caseId);
    }

    /** What the hub keeps of a statement about a person: a keyed pseudonym, of another key than those of subjects. */
    public UUID person(String statement) {
        return pseudonym(persons, statement);
    }

    /** A fresh data key. */
    public SecretKey newKey() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return aes(bytes);
    }

    public byte[] wrap(SecretKey key, UUID subject) {
        return seal(master, "key " + subject, key.getEncoded());
    }

    public SecretKey unwrap(byte[] wrapped, UUID subject) {
        return aes(open(master, "key " + subject, wrapped));
    }

    /** Seals bytes of the hub's own, such as a receipt, under a key that is never forgotten. */
    public byte[] sealOwn(String place, byte[] plain) {
        return seal(own, place, plain);
    }

    public byte[] openOwn(String place, byte[] sealed) {
        return open(own, place, sealed);
    }

    /** One version byte, the nonce, then the sealed bytes with their tag. */
    public byte[] seal(SecretKey key, String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(cipher(Cipher.ENCRYPT_MODE, key, nonce), place, plain);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(FORM)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens a seal; throws when a bit was changed or it was made for another place. */
    public byte[] open(SecretKey key, String place, byte[] sealed) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORM) {
            throw new IllegalStateException("not a seal of this hub");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return run(
                cipher(Cipher.DECRYPT_MODE, key, nonce), place, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the runtime has no AES-GCM", e);
        }
    }

    private static byte[] run(Cipher cipher, String place, byte[] input) {
        try {
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
    }

    private static UUID pseudonym(byte[] key, String of) {
        var bytes = ByteBuffer.wrap(derive(key, of));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the runtime has no HmacSHA256", e);
        }
    }

    private static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
