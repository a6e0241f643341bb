package org.soderkoping.hub.editions;

import java.time.Instant;
import java.util.function.Function;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.validation.SchemaGate;

/**
 * An edition made and not yet in force.
 *
 * @param files what it was made of
 * @param asOf its normaliser as it would work at another moment, on a hub for tests: for samples
 */
record Candidate(Edition edition, HomeFiles files, Function<Instant, Normaliser> asOf) {
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
