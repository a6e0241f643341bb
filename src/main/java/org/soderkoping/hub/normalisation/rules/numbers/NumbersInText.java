package org.soderkoping.hub.normalisation.rules.numbers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.soderkoping.hub.normalisation.converters.Checksums;
import org.soderkoping.hub.normalisation.converters.CodeFile;

/**
 * Finds personal numbers in free text by the shapes of {@code schemas/codes/id-schemes.csv}. A number with a check
 * digit must have the right one and, where the scheme holds one, a birth date; of one without, digits alone say nothing.
 */
public final class NumbersInText {
    private final Map<String, Pattern> shapes = new LinkedHashMap<>();

    private NumbersInText(CodeFile schemes) {
        schemes.map("code", "issuer").keySet().stream()
                .sorted()
                .forEach(code -> shapes.put(code, shape(schemes, code)));
    }

    /** Reads the schemes of a nation; a shape for any number is none to look for. */
    public static NumbersInText read(Path codes) {
        return new NumbersInText(CodeFile.read(codes.resolve("id-schemes.csv")));
    }

    private static Pattern shape(CodeFile schemes, String code) {
        String pattern = schemes.map("code", "pattern").get(code);
        return Pattern.compile("(?<![\\p{L}0-9+/.-])" + pattern + "(?![\\p{L}0-9]|[-/.][0-9])");
    }

    /** Whether a personal number stands in a text. */
    public boolean in(String text) {
        return shapes.entrySet().stream()
                .anyMatch(shape -> shape.getValue()
                        .matcher(text)
                        .results()
                        .anyMatch(found -> personal(shape.getKey(), found.group())));
    }

    /** Where digits stand for a birth date, no date in them is no number; where the century is not told, any will do. */
    private static boolean personal(String scheme, String number) {
        if (PersonalNumber.of(scheme, number).isEmpty()) {
            return false;
        }
        return Checksums.checks(scheme, number)
                ? Checksums.right(scheme, number)
                : number.chars().anyMatch(c -> c < '0' || c > '9');
    }
}
