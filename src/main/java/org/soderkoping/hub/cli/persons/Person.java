package org.soderkoping.hub.cli.persons;

import java.time.LocalDate;

/**
 * A made-up applicant.
 *
 * @param country where the person says to come from
 * @param female for the sex codes of the national formats
 * @param mother the given name of the mother
 */
public record Person(Origin country, boolean female, Name family, Name given, Name mother, LocalDate born) {
    private static final LocalDate IMPOSSIBLE = LocalDate.of(1850, 5, 6);

    /** A name as written in Latin and in Cyrillic letters. */
    public record Name(String latin, String cyrillic) {

        /** In a script or spelling: {@code Cyrl}, {@code ru} for Cyrillic as in Russian, Latin otherwise. */
        public String in(String script) {
            return switch (script) {
                case "Cyrl" -> cyrillic;
                case "ru" -> cyrillic.replace('і', 'и').replace('І', 'И');
                default -> latin;
            };
        }

        @Override
        public String toString() {
            return "name";
        }
    }

    /** A country of origin by its ISO 3166-1 codes. */
    public record Origin(String alpha2, String alpha3) {}

    /** The same person with a birth date that cannot be right. */
    public Person mistyped() {
        return new Person(country, female, family, given, mother, IMPOSSIBLE);
    }

    @Override
    public String toString() {
        return "a person from " + country.alpha2();
    }
}
