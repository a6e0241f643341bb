package org.soderkoping.hub.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code in upper case; {@code XS} stands for the Secretariat. */
public record CountryCode(String alpha2) implements Comparable<CountryCode> {
    private static final Map<String, CountryCode> BY_ALPHA3 = byAlpha3();

    /** The ten partner countries of the Söderköping process, in alphabetical order. */
    public static final List<CountryCode> MEMBERS = Stream.of(
                    "BY", "EE", "HU", "LT", "LV", "MD", "PL", "RO", "SK", "UA")
            .map(CountryCode::new)
            .toList();

    /** The members that people also flee from: the firewall excludes all three when an origin is unknown. */
    public static final Set<CountryCode> MEMBERS_PEOPLE_FLEE =
            Set.of(new CountryCode("BY"), new CountryCode("MD"), new CountryCode("UA"));

    public CountryCode {
        if (alpha2.length() != 2 || !capital(alpha2.charAt(0)) || !capital(alpha2.charAt(1))) {
            throw new IllegalArgumentException("not an alpha-2 country code");
        }
    }

    private static boolean capital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** Finds the country of an ISO 3166-1 alpha-3 code; empty for ICAO extras and withdrawn codes. */
    public static Optional<CountryCode> findByAlpha3(String alpha3) {
        return Optional.ofNullable(BY_ALPHA3.get(alpha3));
    }

    public boolean member() {
        return MEMBERS.contains(this);
    }

    /** Whether people may flee it: BY, MD, UA, and to be safe every country that joins the ten. */
    public boolean peopleMayFlee() {
        return !member() || MEMBERS_PEOPLE_FLEE.contains(this);
    }

    /** Whether an origin set means it; a set of all members people flee means an unknown origin, so newcomers as well. */
    public boolean standsIn(Set<CountryCode> origins) {
        return origins.contains(this) || !member() && origins.containsAll(MEMBERS_PEOPLE_FLEE);
    }

    /** The ISO 3166-1 alpha-3 code. */
    public String alpha3() {
        return new Locale.Builder().setRegion(alpha2).build().getISO3Country();
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public String toString() {
        return alpha2;
    }

    private static Map<String, CountryCode> byAlpha3() {
        var map = new HashMap<String, CountryCode>();
        for (String alpha2 : Locale.getISOCountries()) {
            var country = new CountryCode(alpha2);
            map.put(country.alpha3(), country);
        }
        return Map.copyOf(map);
    }
}
