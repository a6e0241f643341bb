package org.soderkoping.hub.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.cli.offline.FeedFinder;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import picocli.CommandLine.Option;

/** Whose file, to which partner, at what time: what preview and explain share. */
final class PartnerOptions {
    @Option(names = "--to", paramLabel = "CC", required = true, description = "the partner country, such as LV")
    private String to = "";

    @Option(names = "--at", paramLabel = "INSTANT", description = "as if it were then, such as 2026-11-24T10:00:00Z")
    private @Nullable String at;

    @Option(names = "--feed", paramLabel = "AGENCY/FEED", description = "whose file it is; else by its root element")
    private @Nullable String feed;

    CountryCode partner() {
        if (!to.matches("[A-Z]{2}")) {
            throw new Complaint(ExitCodes.USAGE, "--to names a partner country, such as LV");
        }
        return new CountryCode(to);
    }

    Clock clock() {
        try {
            return at == null ? Clock.systemUTC() : Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Complaint(ExitCodes.USAGE, "--at is an instant such as 2026-11-24T10:00:00Z");
        }
    }

    Feed feedOf(Path file, Participants participants) {
        if (!participants.partnerCountries().contains(partner())) {
            throw new Complaint(ExitCodes.USAGE, "--to names one of " + participants.partnerCountries());
        }
        return new FeedFinder(participants)
                .find(file, feed)
                .orElseThrow(() -> new Complaint(
                        ExitCodes.USAGE, "cannot tell whose file " + file + " is; say --feed AGENCY/FEED"));
    }
}
