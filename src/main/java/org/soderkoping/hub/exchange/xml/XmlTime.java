package org.soderkoping.hub.exchange.xml;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Turns the dates and moments of the exchange format into java.time and back, for the generated classes. */
public final class XmlTime {
    private XmlTime() {}

    public static @Nullable LocalDate parseDate(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text.strip());
    }

    public static @Nullable OffsetDateTime parseMoment(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text.strip());
    }

    public static @Nullable String print(@Nullable LocalDate date) {
        return date == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** Always with seconds, which XML Schema demands and {@code toString} leaves out when they are zero. */
    public static @Nullable String print(@Nullable OffsetDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
