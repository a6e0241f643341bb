package org.soderkoping.hub.editions;

import java.time.Instant;
import java.util.function.BiFunction;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.validation.SchemaGate;

/**
 * An edition made and not yet in force.
 *
 * @param files what it was made of
 * @param asOf its normaliser as it would work at another moment and after another past, on a hub for tests: for samples
 */
record Candidate(Edition edition, HomeFiles files, BiFunction<Instant, SubjectHistory, Normaliser> asOf) {
    Participants participants() {
        return edition.part(Participants.class);
    }

    SchemaGate gate() {
        return edition.part(SchemaGate.class);
    }

    String agreements() {
        return edition.part(ReleasePolicy.class).agreementsVersion();
    }
}
