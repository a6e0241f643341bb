package org.soderkoping.hub.participants;

import java.time.Instant;
import java.util.List;
import org.soderkoping.hub.exchange.CountryCode;

/**
 * What one descriptor says.
 *
 * @param samplesAsOf the moment at which its samples come out as the files beside them say
 */
record Connector(CountryCode country, List<Agency> agencies, List<Feed> feeds, Instant samplesAsOf) {
    /** Where a descriptor says nothing: the day the first samples were made for. */
    static final Instant SAMPLES = Instant.parse("2026-11-24T10:00:00Z");
}
