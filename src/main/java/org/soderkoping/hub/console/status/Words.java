package org.soderkoping.hub.console.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, times and ages as the page writes them. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** Such as {@code 4 s}, {@code 3 min}, {@code 2 h 10 min}, {@code 5 d 1 h}. */
    static String age(Duration age) {
        if (age.toSeconds() < 60) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 24
                ? age.toHours() + " h " + age.toMinutesPart() + " min"
                : age.toDays() + " d " + age.toHoursPart() + " h";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** In UTC, to the second. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }
}
