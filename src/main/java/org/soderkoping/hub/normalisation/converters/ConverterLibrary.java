package org.soderkoping.hub.normalisation.converters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** All converters a mapping table may name, written {@code name} or {@code name(argument)}. */
public final class ConverterLibrary {
    private static final Pattern CALL = Pattern.compile("([a-zA-Z0-9]+)(?:\\((.*)\\))?");
    private static final Map<String, Alphabet> ALPHABETS =
            Map.of("UA2010", Alphabet.UA2010, "BY2007", Alphabet.BY2007, "ICAO9303", Alphabet.ICAO9303);
    /** {@code count}: spaces, points and apostrophes that part thousands. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[ .'\\u00A0\\u202F](?=[0-9]{3})");

    private static final String APOSTROPHES = "'’`´‘";
    private static final char LETTER_APOSTROPHE = 'ʼ';

    private final CodeTables codes;

    /** Knows the code lists of one connector and the countries of {@code schemas/codes}. */
    public ConverterLibrary(Path codes, Path countries) {
        this.codes = new CodeTables(codes, countries);
    }

    /**
     * The converter of a written call, which is also what it prints.
     *
     * @throws IllegalArgumentException when nothing is called so, with a sentence for the table's author
     */
    public Converter named(String call) {
        var matcher = CALL.matcher(call);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a converter call: " + call);
        }
        String argument = matcher.group(2) == null ? "" : matcher.group(2);
        Converter own = argument.isEmpty() ? plain(matcher.group(1)) : withArgument(matcher.group(1), argument);
        return new NamedConverter(call, own);
    }

    private static Converter plain(String name) {
        return switch (name) {
            case "edtf" -> Dates::parts;
            case "midnight" -> Dates::midnight;
            case "cyrillic" -> Homoglyphs::toCyrillic;
            case "decimal" -> (values, report) -> values.get(0).replace(',', '.');
            case "repaired" -> Homoglyphs::repairedOnly;
            case "latinCode" -> Homoglyphs::toLatinCode;
            case "apostrophe" -> (values, report) -> apostrophe(values.get(0));
            case "upper" -> (values, report) -> values.get(0).toUpperCase(Locale.ROOT);
            case "lower" -> (values, report) -> values.get(0).toLowerCase(Locale.ROOT);
            case "join" -> (values, report) -> String.join("", values);
            case "commaBelow" -> (values, report) -> Letters.commaBelow(values.get(0));
            case "folded" -> (values, report) -> Letters.folded(values.get(0));
            case "calendarDate" -> (values, report) -> Moments.calendarDate(values.get(0));
            case "frequency" -> Periods::frequency;
            case "count" ->
                (values, report) -> BETWEEN_DIGITS.matcher(values.get(0)).replaceAll("");
            case "day" -> Moments::day;
            case "compact" -> (values, report) -> values.get(0).replace(" ", "");
            default -> throw new IllegalArgumentException("no converter is called " + name);
        };
    }

    private Converter withArgument(String name, String argument) {
        return switch (name) {
            case "date" -> Dates.date(argument);
            case "edtf" -> Dates.partial(argument);
            case "epochMillis" -> Moments.day(argument);
            case "epochMoment" -> Moments.moment(argument);
            case "localTime" -> LocalTimes.of(argument);
            case "code" -> codes.code(argument);
            case "country" -> codes.country(argument);
            case "checksum" -> Checksums.of(argument);
            case "join" -> (values, report) -> String.join(argument, values);
            case "latin" -> latin(argument);
            case "citizenship" -> codes.citizenship(argument);
            case "period" -> Periods.period(argument);
            case "only" -> only(argument);
            case "known" -> codes.known(argument);
            case "family" -> Names.family(argument);
            case "given" -> Names.given(argument);
            case "ending" -> Names.ending(argument);
            default -> throw new IllegalArgumentException("no converter is called " + name + "(…)");
        };
    }

    /** {@code only(pattern)}: the value when it looks so, nothing otherwise. */
    private static Converter only(String pattern) {
        var looks = Pattern.compile(pattern);
        return (values, report) -> looks.matcher(values.get(0)).matches() ? values.get(0) : null;
    }

    private static Converter latin(String system) {
        var alphabet = ALPHABETS.get(system);
        if (alphabet == null) {
            throw new IllegalArgumentException("no transliteration is called " + system);
        }
        return (values, report) -> alphabet.latin(values.get(0));
    }

    private static String apostrophe(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (APOSTROPHES.indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, LETTER_APOSTROPHE);
            }
        }
        return out.toString();
    }
}
