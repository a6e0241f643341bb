package org.soderkoping.hub.normalisation.converters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soderkoping.hub.normalisation.converters.Converter.Report;

/** Dates and moments that come with a zone, or need one. */
final class Moments {
    private static final Pattern ZONE = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private static final int DAY = "yyyy-MM-dd".length();

    private Moments() {}

    /** {@code calendarDate}: {@code 2026-12-31+02:00} is the last of December everywhere; nothing is shifted. */
    static String calendarDate(String date) {
        return ZONE.matcher(date).replaceFirst("");
    }

    /** {@code epochMillis(Europe/Bucharest)}: the calendar day of that place in which the moment falls. */
    static Converter day(String zone) {
        return millis(zone, moment -> moment.toLocalDate().toString());
    }

    /** {@code epochMoment(Europe/Bucharest)}: the moment as the clocks of that place show it. */
    static Converter moment(String zone) {
        return millis(zone, MOMENT::format);
    }

    private static Converter millis(String zone, Function<ZonedDateTime, String> form) {
        ZoneId place = place(zone);
        return (values, report) -> {
            try {
                return form.apply(
                        Instant.ofEpochMilli(Long.parseLong(values.get(0))).atZone(place));
            } catch (NumberFormatException | DateTimeException e) {
                report.refuse(Dates.NOT_A_DATE);
                return null;
            }
        };
    }

    /** {@code day}: the calendar day of a moment as it is written. */
    static String day(List<String> values, Report report) {
        return values.get(0).substring(0, Math.min(DAY, values.get(0).length()));
    }

    static ZoneId place(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time zone is called " + zone, e);
        }
    }
}
