package org.soderkoping.hub.normalisation.converters;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Check digits of national identifiers; a scheme without one is NOT_CHECKED (docs/exchange-format.md, CL-IDSCHEME). */
public final class Checksums {
    private static final int[] PASS_1 = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1};
    private static final int[] PASS_2 = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3};
    private static final int[] PERSONAL_CODE = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    private static final int[] PESEL = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final int[] TAX_NUMBER = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    private static final Map<String, Predicate<String>> CHECKS = Map.of(
            "EE-IK", Checksums::twoPass,
            "LV-PK", Checksums::latvian,
            "SK-RC", Checksums::birthNumber,
            "LT-AK", Checksums::twoPass,
            "MD-IDNP", Checksums::register,
            "PL-PESEL", Checksums::pesel,
            "RO-CNP", Checksums::personalCode,
            "UA-RNOKPP", Checksums::taxNumber,
            "UA-UNZR", Checksums::register);

    /** Numbers no check digit is published for: Latvia's since 2017, Slovakia's of nine digits before 1954. */
    private static final Pattern NOT_CHECKED = Pattern.compile("LV-PK32.*|SK-RC[0-9]{6}/?[0-9]{3}");

    private static final int[] LATVIAN = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};

    private Checksums() {}

    /** {@code checksum(SCHEME)}: OK, FAIL or NOT_CHECKED. */
    static Converter of(String scheme) {
        var check = CHECKS.get(scheme);
        return (values, report) -> check == null || !checks(scheme, values.get(0))
                ? "NOT_CHECKED"
                : check.test(digits(values.get(0))) ? "OK" : "FAIL";
    }

    /** Whether a number of the scheme has a check digit that is published. */
    public static boolean checks(String scheme, String number) {
        return CHECKS.containsKey(scheme)
                && !NOT_CHECKED.matcher(scheme + number).matches();
    }

    /** Whether it has one and it is right. */
    public static boolean right(String scheme, String number) {
        var check = CHECKS.get(scheme);
        return check != null && checks(scheme, number) && check.test(digits(number));
    }

    private static boolean twoPass(String code) {
        if (code.length() != 11) {
            return false;
        }
        int check = weighted(code, PASS_1) % 11;
        if (check == 10) {
            check = weighted(code, PASS_2) % 11 % 10;
        }
        return check == digit(code, 10);
    }

    private static boolean latvian(String code) {
        return code.length() == 11 && (1 + weighted(code, LATVIAN)) % 11 % 10 == digit(code, 10);
    }

    private static boolean birthNumber(String code) {
        return code.length() == 10 && Integer.parseInt(code.substring(0, 9)) % 11 % 10 == digit(code, 9);
    }

    private static boolean taxNumber(String code) {
        return code.length() == 10 && Math.floorMod(weighted(code, TAX_NUMBER), 11) % 10 == digit(code, 9);
    }

    private static boolean personalCode(String code) {
        if (code.length() != 13) {
            return false;
        }
        int check = weighted(code, PERSONAL_CODE) % 11;
        return (check == 10 ? 1 : check) == digit(code, 12);
    }

    /** The check digit fills the weighted sum up to a ten; the month tells the century: 81 is January of the 1800s. */
    private static boolean pesel(String code) {
        if (code.length() != 11 || weighted(code, PESEL) % 10 != 0) {
            return false;
        }
        int month = Integer.parseInt(code.substring(2, 4)) % 20;
        int day = Integer.parseInt(code.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** Twelve digits and one check: weights 7, 3, 1 modulo 10. */
    private static boolean register(String code) {
        if (code.length() != 13) {
            return false;
        }
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += digit(code, i) * weights[i % 3];
        }
        return sum % 10 == digit(code, 12);
    }

    private static int weighted(String code, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(code, i) * weights[i];
        }
        return sum;
    }

    private static String digits(String value) {
        var digits = new StringBuilder();
        value.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static int digit(String code, int index) {
        return code.charAt(index) - '0';
    }
}
