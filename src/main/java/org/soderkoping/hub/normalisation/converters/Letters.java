package org.soderkoping.hub.normalisation.converters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters with marks: which of them are one, and words with none. */
final class Letters {
    private static final String CEDILLA = "ŞşŢţ";
    private static final String COMMA_BELOW = "ȘșȚț";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Letters() {}

    /** {@code commaBelow}: Romanian s and t with the cedilla of old keyboards become those with the comma below. */
    static String commaBelow(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = CEDILLA.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, COMMA_BELOW.charAt(at));
            }
        }
        return out.toString();
    }

    /** {@code folded}: capitals without marks, for looking free text up in a code list: {@code Soţie} is SOTIE. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
