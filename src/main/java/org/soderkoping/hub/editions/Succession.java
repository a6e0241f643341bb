package org.soderkoping.hub.editions;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.ReleasePolicy;

/** How one edition follows another: made and proved beside it, doors prepared, replaced in one step, doors opened. */
final class Succession {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

    private final EditionMaker maker;
    private final Proof proof;
    private final InForce inForce;
    private final Offices offices;
    private HomeFiles files;
    private boolean opened = true;

    Succession(EditionMaker maker, Proof proof, InForce inForce, Offices offices) {
        this.maker = maker;
        this.proof = proof;
        this.inForce = inForce;
        this.offices = offices;
        this.files = offices.first();
    }

    /**
     * Who has a part in it.
     *
     * @param first what the edition in force was made of
     * @param evidence notes the name of a new edition, with the names of both editions and of both agreement sets
     */
    record Offices(HomeFiles first, List<Doorkeeper> doors, BiConsumer<String, List<String>> evidence) {}

    /**
     * Looks at the files and puts them in force, unless they are those in force.
     *
     * @param still whether the files are still as they were when the look began; nothing half copied comes into force
     * @return the name of the edition that has come into force, if any
     * @throws Refusal when something about the files is wrong; then nothing has changed
     */
    Optional<String> look(BooleanSupplier still) {
        if (!opened) {
            open();
        }
        var candidate = prove(still);
        candidate.ifPresent(this::enact);
        return candidate.map(c -> c.edition().name());
    }

    private Optional<Candidate> prove(BooleanSupplier still) {
        try {
            var found = maker.read();
            if (found.equals(files)) {
                return Optional.empty();
            }
            var candidate = maker.make(found);
            proof.require(candidate, files);
            return Optional.of(candidate).filter(c -> still.getAsBoolean());
        } catch (RuntimeException e) { // whatever a wrong file provokes in the reader that meets it
            if (!still.getAsBoolean()) {
                return Optional.empty();
            }
            throw e instanceof Refusal refusal ? refusal : new Refusal(maker.sentence(e));
        }
    }

    /** Throws when the hub itself fails at it; what was closed until then is opened again. */
    private void enact(Candidate candidate) {
        var next = candidate.participants();
        opened = false;
        try {
            offices.doors().forEach(d -> d.prepare(next));
            offices.doors().forEach(d -> d.withdraw(next));
            note(candidate);
            inForce.replace(candidate.edition());
            files = candidate.files();
        } finally {
            open();
        }
    }

    /** Opens what the edition in force has and is not open yet. */
    private void open() {
        var now = inForce.part(Participants.class);
        offices.doors().forEach(d -> d.open(now));
        opened = true;
    }

    private void note(Candidate candidate) {
        String before = inForce.edition().name();
        String agreements = inForce.part(ReleasePolicy.class).agreementsVersion();
        offices.evidence()
                .accept(
                        candidate.edition().name(),
                        List.of(before, candidate.edition().name(), agreements, candidate.agreements()));
        LOG.info(
                "edition {} follows {}: {}; agreement set {} follows {}",
                candidate.edition(),
                before,
                candidate.participants(),
                candidate.agreements(),
                agreements);
    }
}
