package org.soderkoping.hub.policy.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.soderkoping.hub.security.Secrets;

/** D28: ids that are not released stand as HMAC under the agreement's key, so that a case stays recognisable. */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 16;

    private final Secrets secrets;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    public Pseudonyms(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 32 hex digits for an id of an agency under an agreement. */
    public String of(String agreement, String agency, String id) {
        return HexFormat.of().formatHex(mac(agreement, agency + "|" + id), 0, SHOWN_BYTES);
    }

    /** The same as a UUID, for message ids. */
    UUID uuid(String agreement, String agency, String id) {
        var bytes = ByteBuffer.wrap(mac(agreement, agency + "|" + id));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private byte[] mac(String agreement, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.computeIfAbsent(agreement, this::key));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key(String agreement) {
        return new SecretKeySpec(
                secrets.secret("agreement-" + agreement.toLowerCase(Locale.ROOT), KEY_BYTES), ALGORITHM);
    }
}
