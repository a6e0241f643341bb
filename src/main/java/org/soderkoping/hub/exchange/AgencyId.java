package org.soderkoping.hub.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An agency such as {@code EE-PPA}: its country, a hyphen, its short name. */
public record AgencyId(String value) implements Comparable<AgencyId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{2,12}");

    public AgencyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency id");
        }
    }

    /** Empty when the text has not the form of an id. */
    public static Optional<AgencyId> find(String written) {
        return SHAPE.matcher(written).matches() ? Optional.of(new AgencyId(written)) : Optional.empty();
    }

    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    /** The form used in queue names, paths and user names. */
    public String lower() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
