package org.soderkoping.hub.exchange;

/** What a finding does to its record: REFUSAL stops it, WARNING flags it, NOTE informs. */
public enum Severity {
    REFUSAL,
    WARNING,
    NOTE
}
