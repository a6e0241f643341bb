package org.soderkoping.hub.cli.persons;

import java.time.LocalDate;

/**
 * A made-up applicant.
 *
 * @param country where the person says to come from
 * @param female for the sex codes of the national formats
 */
public record Person(Origin country, boolean female, Name family, Name given, LocalDate born) {

    /** A name as written in Latin and in Cyrillic letters. */
    public record Name(String latin, String cyrillic) {
        @Override
        public String toString() {
            return "name";
        }
    }

    /**
     * A country of origin in the code systems of the national formats.
     *
     * @param numeric ISO 3166-1 numeric, three digits
     */
    public record Origin(String alpha2, String alpha3, String numeric) {}

    @Override
    public String toString() {
        return "a person from " + country.alpha2();
    }
}
