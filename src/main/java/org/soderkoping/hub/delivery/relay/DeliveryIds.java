package org.soderkoping.hub.delivery.relay;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.security.Secrets;

/**
 * Names a record's delivery to a partner by one AES block over both: nobody else can read it, count by it or see gaps,
 * and the hub needs no table to find the way back. A made-up id passes once in 2^48.
 */
public final class DeliveryIds {
    private static final int FORM = 0x534B0001;
    private static final short ZERO = 0;

    /** Which record went to whom. */
    public record Delivery(RecordId record, CountryCode partner) {}

    private final SecretKey key;

    public DeliveryIds(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.secret("delivery-id", 16), "AES");
    }

    public UUID name(RecordId record, CountryCode partner) {
        var block = ByteBuffer.allocate(16)
                .putLong(record.number())
                .put((byte) partner.alpha2().charAt(0))
                .put((byte) partner.alpha2().charAt(1))
                .putInt(FORM)
                .putShort(ZERO);
        var sealed = ByteBuffer.wrap(run(Cipher.ENCRYPT_MODE, block.array()));
        return new UUID(sealed.getLong(), sealed.getLong());
    }

    /** The way back; empty for an id the hub never gave. */
    public Optional<Delivery> find(UUID id) {
        var block = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        var open = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, block.array()));
        var record = RecordId.of(open.getLong());
        String country = "" + (char) open.get() + (char) open.get();
        if (open.getInt() != FORM || open.getShort() != ZERO || !country.matches("[A-Z]{2}")) {
            return Optional.empty();
        }
        return Optional.of(new Delivery(record, new CountryCode(country)));
    }

    /** One block of its own per id: nothing repeats within it, so the plain block mode tells nothing. */
    private byte[] run(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the runtime has no AES", e);
        }
    }
}
