package org.soderkoping.hub.ledger.parking;

/**
 * The batch number under which a parked record enters the ledger after its submission was answered: above all numbers
 * of the submission's own batches, and always the same for the same record, so that entering twice changes nothing.
 */
public final class LateBatch {
    private static final int RELEASED = 1_000_000_000;
    private static final int EXPIRED = 1_500_000_000;

    private LateBatch() {}

    static int of(int recordNo, boolean expired) {
        return (expired ? EXPIRED : RELEASED) + recordNo;
    }

    public static boolean isLate(int batchNo) {
        return batchNo > RELEASED;
    }

    public static boolean isExpired(int batchNo) {
        return batchNo > EXPIRED;
    }

    /** The record's number in its submission. */
    public static int recordNo(int batchNo) {
        return batchNo - (isExpired(batchNo) ? EXPIRED : RELEASED);
    }
}
