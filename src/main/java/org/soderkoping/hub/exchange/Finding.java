package org.soderkoping.hub.exchange;

/**
 * Something found in a record: a stable code of docs/errors.yaml, how much it weighs, and where it stands in the
 * source. It never carries the value it is about.
 */
public record Finding(String code, Severity severity, Place place) {

    public static Finding refusal(String code, Place place) {
        return new Finding(code, Severity.REFUSAL, place);
    }

    public static Finding warning(String code, Place place) {
        return new Finding(code, Severity.WARNING, place);
    }

    public boolean refuses() {
        return severity == Severity.REFUSAL;
    }
}
