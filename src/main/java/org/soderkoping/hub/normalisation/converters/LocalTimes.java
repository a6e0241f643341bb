package org.soderkoping.hub.normalisation.converters;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.normalisation.converters.Converter.Report;

/**
 * Times as a place's clocks show them, without a zone. In the hour that comes twice in autumn only the source can tell
 * which one is meant; in the hour that is left out in spring nothing can have happened. Nothing is guessed.
 *
 * @param summer the source's word for summer time, empty when it never says
 * @param winter its word for winter time
 */
record LocalTimes(ZoneId zone, String summer, String winter) {
    /** The clocks showed this time twice, and the source does not say which. */
    static final String TWICE = "SK-5006";
    /** The clocks never showed this time, or not in the half of the year the source says. */
    static final String NEVER = "SK-5007";

    private static final int DATE = "yyyy-MM-dd".length();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /**
     * Reads {@code Europe/Warsaw} or {@code Europe/Warsaw letni zimowy}; after a comma follows the pattern of a date that
     * is not written in ISO and stands apart from its time: {@code Europe/Minsk, dd.MM.yyyy}.
     */
    static Converter of(String argument) {
        int comma = argument.indexOf(',');
        if (comma < 0) {
            return clocks(argument)::moment;
        }
        var times = clocks(argument.substring(0, comma));
        var date = Dates.date(argument.substring(comma + 1).strip());
        return (values, report) -> {
            String day = date.convert(values, report);
            return day == null ? null : times.moment(withFirst(day, values), report);
        };
    }

    private static List<String> withFirst(String first, List<String> values) {
        return Stream.concat(Stream.of(first), values.stream().skip(1)).toList();
    }

    private static LocalTimes clocks(String argument) {
        String[] words = argument.strip().split("\\s+");
        if (words.length != 1 && words.length != 3) {
            throw new IllegalArgumentException("localTime takes a zone, and the words for summer and winter or none");
        }
        var zone = Moments.place(words[0]);
        return words.length == 1 ? new LocalTimes(zone, "", "") : new LocalTimes(zone, words[1], words[2]);
    }

    /** @param values the local time, or its date and its time, and where the source says it the word for summer or winter */
    private @Nullable String moment(List<String> values, Report report) {
        boolean apart = values.size() > 1 && values.get(0).length() == DATE;
        int said = apart ? 2 : 1;
        try {
            var local = LocalDateTime.parse(apart ? values.get(0) + "T" + values.get(1) : values.get(0));
            String word = values.size() > said ? values.get(said) : "";
            var offsets = zone.getRules().getValidOffsets(local).stream()
                    .filter(offset -> word.isEmpty() || word.equals(word(local, offset)))
                    .toList();
            if (offsets.size() == 1) {
                return MOMENT.format(local.atOffset(offsets.get(0)));
            }
            report.refuse(offsets.isEmpty() ? NEVER : TWICE);
        } catch (DateTimeException e) {
            report.refuse(Dates.NOT_A_DATE);
        }
        return null;
    }

    private String word(LocalDateTime local, ZoneOffset offset) {
        return zone.getRules().isDaylightSavings(local.toInstant(offset)) ? summer : winter;
    }
}
