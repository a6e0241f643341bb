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
    private final Map<String, String> encodes;

    private NumbersInText(CodeFile schemes) {
        encodes = schemes.map("code", "encodes");
        schemes.map("code", "issuer").keySet().stream().sorted().forEach(code -> shapes.put(code, shape(schemes, code)));
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
        return shapes.entrySet().stream().anyMatch(shape -> shape.getValue()
                .matcher(text)
                .results()
                .anyMatch(found -> personal(shape.getKey(), found.group())));
    }

    private boolean personal(String scheme, String number) {
        var said = PersonalNumber.of(scheme, number);
        if (said.isEmpty()) {
            return false;
        }
        if (!Checksums.checks(scheme, number)) {
            return number.chars().anyMatch(c -> c < '0' || c > '9');
        }
        boolean born = said.flatMap(PersonalNumber::born).isPresent()
                || !encodes.getOrDefault(scheme, "").contains("birthDate");
        return born && Checksums.right(scheme, number);
    }
}
