package org.soderkoping.hub.cli.offline;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.FanOut;
import org.soderkoping.hub.policy.Release;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.security.KeyFolder;
import org.soderkoping.hub.security.Secrets;

/** The fourth stage without a server: the same policy over the same agreements. */
public final class Judge {
    private final ReleasePolicy policy;
    private final Clock clock;
    private final boolean ownKeys;

    /** Reads the agreements of the workbench's home, and the hub's keys where its data folder has them. */
    public Judge(Workbench workbench, Clock clock) {
        var folders = workbench.folders();
        this.ownKeys = Files.isDirectory(folders.keys().resolve("hub"));
        Secrets secrets = ownKeys ? KeyFolder.open(folders.keys(), "localhost", clock) : passing();
        this.policy = ReleasePolicy.read(folders, workbench.participants().partnerCountries(), secrets, clock);
        this.clock = clock;
    }

    /** Whether pseudonyms are made with the keys of the hub, so that they are the ones the partner would see. */
    public boolean ownKeys() {
        return ownKeys;
    }

    /** What the partner would get of each record, in their order. */
    public List<Release> release(ExchangeMessage batch, CountryCode partner) {
        return policy.decide(batch).records().stream()
                .map(d -> release(d, partner))
                .toList();
    }

    private Release release(FanOut.Decided decided, CountryCode partner) {
        var decision = decided.decisions().get(partner);
        if (decision == null) {
            return new Release.Withheld("OWN");
        }
        var record = decided.record();
        var stored = new ReleasePolicy.Stored(record.kind(), record.message(), decided.origins(), decision);
        return policy.release(stored, partner, clock.instant());
    }

    /** Why the partner would get a record or not. */
    public Explanation explain(Normalised record, CountryCode partner) {
        return policy.explain(record, partner, clock.instant());
    }

    /** Keys that live as long as this command. */
    private static Secrets passing() {
        Map<String, byte[]> made = new HashMap<>();
        var random = new SecureRandom();
        return (name, bytes) -> made.computeIfAbsent(name, n -> {
            var secret = new byte[bytes];
            random.nextBytes(secret);
            return secret;
        });
    }
}
