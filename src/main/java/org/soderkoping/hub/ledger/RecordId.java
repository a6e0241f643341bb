package org.soderkoping.hub.ledger;

/**
 * The ledger's number of a record: its batch and its position there, so that no look-up leads from one to the other.
 */
public record RecordId(long batch, int position) {
    private static final int SHIFT = 9;
    private static final int MASK = (1 << SHIFT) - 1;

    public static RecordId of(long number) {
        return new RecordId(number >>> SHIFT, (int) number & MASK);
    }

    public long number() {
        return batch << SHIFT | position;
    }
}
