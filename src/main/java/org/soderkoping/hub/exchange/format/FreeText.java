package org.soderkoping.hub.exchange.format;

import java.util.regex.Pattern;

/**
 * Screens free text for what may stand for a person (rule S48): numbers as long as those of papers, files and phones,
 * full dates, machine-readable lines, addresses of mail. Names it cannot know; that is why such text goes only where an
 * agreement names category Q.
 */
public final class FreeText {
    private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d\\s?[-–/]\\s?(19|20)\\d\\d(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d([ .,/()–-]{0,2}\\d){5,}");
    private static final Pattern SIGN = Pattern.compile("@|<<|\\+\\d");

    private FreeText() {}

    /** Whether nothing in it looks like the mark of one person. */
    public static boolean clean(String text) {
        String withoutYears = YEARS.matcher(text).replaceAll("years");
        return !SIGN.matcher(text).find() && !NUMBER.matcher(withoutYears).find();
    }
}
