package org.soderkoping.hub.policy.cases;

import java.util.Locale;

/** One row of docs/data-protection.md: forbids a whole record or single fields to a partner. */
public interface Rule {
    /** The row, such as {@code D01}. */
    String id();

    /** The document it comes from. */
    String basis();

    /** What it holds back, for a reader of law: a sentence without its capital and full stop. */
    default String says() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether the partner may get nothing of this record. */
    default boolean withholdsRecord(Case record) {
        return false;
    }

    /** Whether the partner may not get this field. */
    default boolean withholdsField(Case record, Field field) {
        return false;
    }
}
