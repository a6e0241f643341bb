package org.soderkoping.hub.exchange;

/**
 * The hub's stored answer to a submission.
 *
 * @param accepted how many records were accepted
 * @param refused how many findings of refused records it lists
 * @param signal the K15 document in UTF-8, byte for byte the same at every resend
 */
public record Receipt(String submissionId, int accepted, int refused, byte[] signal) {
    @Override
    public String toString() {
        return "receipt " + accepted + "/" + refused;
    }
}
