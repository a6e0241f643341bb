package org.soderkoping.hub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage;

/** The records that are decided: the first of a good sample each, as its agency sends it. */
final class BenchRecords {
    private static final Map<String, List<String>> SAMPLES = Map.of(
            "application", List.of("EE-PPA/asylum-registration", "ee", "01-single-applicant"),
            "family", List.of("EE-PPA/asylum-registration", "ee", "02-mother-with-children"),
            "event", List.of("SK-UHCP/border-event", "sk", "01-group-in-the-forest"),
            "figures", List.of("EE-PPA/statistics", "ee", "01-twelve-applicants-of-2004"));

    private BenchRecords() {}

    /** A batch of one record. */
    static ExchangeMessage of(String name) {
        var sample = SAMPLES.get(name);
        var feed = Reading.feed(sample.get(0));
        Path file = Path.of("connectors", sample.get(1), "samples", feed.id().name(), sample.get(2) + ".in.xml");
        try {
            var all = Normalising.normalise(feed, file);
            return new ExchangeMessage(all.submission(), 1, true, all.records().subList(0, 1), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
