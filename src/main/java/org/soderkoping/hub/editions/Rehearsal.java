package org.soderkoping.hub.editions;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.HubFolders;

/** A country tried out without a server, by what a running hub would ask of it before it comes into force. */
public final class Rehearsal {
    private final HubFolders folders;
    private final EditionMaker maker;

    public Rehearsal(HubFolders folders, Clock clock) {
        this.folders = folders;
        var hub = new EditionMaker.Hub(
                (name, bytes) -> new SecureRandom().generateSeed(bytes), clock, true, SubjectHistory.NONE);
        this.maker = new EditionMaker(folders, ExchangeFormat.schema(folders), hub);
    }

    /** What is wrong, the first of each feed; nothing when the country would come into force. */
    public List<String> prove(CountryCode country) {
        try {
            var wrong = new ArrayList<String>();
            var runs = runs(country);
            if (runs.isEmpty()) {
                wrong.add("connectors: no country " + country + " with a feed");
            }
            runs.forEach(run -> run.find().ifPresent(wrong::add));
            return wrong;
        } catch (RuntimeException e) { // whatever a wrong file provokes in the reader that meets it
            return List.of(maker.sentence(e));
        }
    }

    /** Writes what comes out of each sample that has no {@code .out.xml} yet, and says where. */
    public List<Path> write(CountryCode country) {
        return runs(country).stream().flatMap(run -> run.write().stream()).toList();
    }

    private List<SampleRun> runs(CountryCode country) {
        var candidate = maker.make(maker.read());
        return candidate.participants().feeds().stream()
                .filter(f -> f.id().agency().country().equals(country))
                .map((Feed f) -> new SampleRun(folders, candidate, f))
                .toList();
    }
}
