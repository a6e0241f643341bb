package org.soderkoping.hub.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a message is about; the numbers are those of docs/exchange-format.md. */
public enum Kind {
    ASYLUM_REGISTRATION("K01", "AsylumRegistration", Lane.ASYLUM),
    ASYLUM_STATUS_CHANGE("K02", "AsylumStatusChange", Lane.ASYLUM),
    BORDER_EVENT("K03", "BorderEvent", Lane.BORDER),
    COI_REPORT("K05", "CoiReport", Lane.COI);

    private final String number;
    private final String element;
    private final Lane lane;

    Kind(String number, String element, Lane lane) {
        this.number = number;
        this.element = element;
        this.lane = lane;
    }

    public String number() {
        return number;
    }

    /** The name of the body's root element, also the word used in agreements and descriptors. */
    public String element() {
        return element;
    }

    public Lane lane() {
        return lane;
    }

    public static Optional<Kind> findByElement(String element) {
        return Arrays.stream(values()).filter(k -> k.element.equals(element)).findFirst();
    }
}
