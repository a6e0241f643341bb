package org.soderkoping.hub.normalisation.rules.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;

/**
 * What a personal number tells of its holder, as the registers' own rules have it (schemas/codes/id-schemes.csv).
 *
 * @param born the birth date it holds, empty when the scheme or the century is not told
 * @param sex 1 or 2 of ISO 5218
 */
record PersonalNumber(Optional<LocalDate> born, Optional<String> sex) {
    private static final PersonalNumber SILENT = new PersonalNumber(Optional.empty(), Optional.empty());

    static Optional<PersonalNumber> of(Node identifier) {
        return of(
                identifier.findText("scheme").orElse(""),
                identifier.findText("value").orElse(""));
    }

    static Optional<PersonalNumber> of(String scheme, String number) {
        try {
            return Optional.of(read(scheme, number.replaceAll("[^0-9]", "")));
        } catch (DateTimeException | StringIndexOutOfBoundsException e) { // no date in it: S17's matter, not ours
            return Optional.empty();
        }
    }

    private static PersonalNumber read(String scheme, String n) {
        return switch (scheme) {
            case "EE-IK", "LT-AK" -> n.charAt(0) == '9' ? SILENT : baltic(n);
            case "PL-PESEL" -> polish(n);
            case "RO-CNP" -> n.charAt(0) > '6' ? SILENT : romanian(n);
            case "SK-RC" -> slovak(n);
            case "LV-PK" -> n.startsWith("32") ? SILENT : latvian(n);
            case "UA-UNZR" -> new PersonalNumber(day(part(n, 0, 4), part(n, 4, 6), part(n, 6, 8)), Optional.empty());
            default -> SILENT;
        };
    }

    private static PersonalNumber baltic(String n) {
        int century = 1800 + (n.charAt(0) - '1') / 2 * 100;
        return new PersonalNumber(day(century + part(n, 1, 3), part(n, 3, 5), part(n, 5, 7)), bySex(n.charAt(0)));
    }

    private static PersonalNumber polish(String n) {
        int[] centuries = {1900, 2000, 2100, 2200, 1800};
        int month = part(n, 2, 4);
        int year = centuries[month / 20] + part(n, 0, 2);
        return new PersonalNumber(day(year, month % 20, part(n, 4, 6)), bySex(n.charAt(9)));
    }

    private static PersonalNumber romanian(String n) {
        int[] centuries = {1900, 1800, 2000};
        int year = centuries[(n.charAt(0) - '1') / 2] + part(n, 1, 3);
        return new PersonalNumber(day(year, part(n, 3, 5), part(n, 5, 7)), bySex(n.charAt(0)));
    }

    /** Women have 50 more in the month; ten digits since 1954. */
    private static PersonalNumber slovak(String n) {
        int year = part(n, 0, 2);
        int month = part(n, 2, 4);
        int century = n.length() == 9 || year >= 54 ? 1900 : 2000;
        String sex = month > 50 ? "2" : "1";
        return new PersonalNumber(day(century + year, month % 50 % 20, part(n, 4, 6)), Optional.of(sex));
    }

    private static PersonalNumber latvian(String n) {
        int century = 1800 + (n.charAt(6) - '0') * 100;
        return new PersonalNumber(day(century + part(n, 4, 6), part(n, 2, 4), part(n, 0, 2)), Optional.empty());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    private static Optional<String> bySex(char digit) {
        return Optional.of((digit - '0') % 2 == 1 ? "1" : "2");
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    @Override
    public String toString() {
        return "a personal number";
    }
}
