package org.soderkoping.hub.ledger;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which records of a batch, by position; written as a string of 0 and 1, one per record. */
public final class Marks {
    private final int size;
    private final BitSet bits;

    private Marks(int size, BitSet bits) {
        this.size = size;
        this.bits = bits;
    }

    public static Marks none(int size) {
        return new Marks(size, new BitSet(size));
    }

    public static Marks of(int size, IntStream positions) {
        var bits = new BitSet(size);
        positions.forEach(bits::set);
        return new Marks(size, bits);
    }

    public static Marks parse(String text) {
        return of(text.length(), IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '1'));
    }

    public int size() {
        return size;
    }

    public boolean has(int position) {
        return bits.get(position);
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public int count() {
        return bits.cardinality();
    }

    public IntStream positions() {
        return bits.stream();
    }

    public Marks and(Marks other) {
        var both = copy();
        both.and(other.bits);
        return new Marks(size, both);
    }

    public Marks or(Marks other) {
        var either = copy();
        either.or(other.bits);
        return new Marks(size, either);
    }

    public Marks without(Marks other) {
        var rest = copy();
        rest.andNot(other.bits);
        return new Marks(size, rest);
    }

    public boolean covers(Marks other) {
        return other.without(this).isEmpty();
    }

    private BitSet copy() {
        return (BitSet) bits.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks m && m.size == size && m.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            text.append(bits.get(i) ? '1' : '0');
        }
        return text.toString();
    }
}
