package org.soderkoping.hub.exchange.edition;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The edition in force, replaced as a whole. Who needs two things of one edition asks for the edition once; a submission
 * takes it when it arrives and keeps it.
 */
public final class InForce {
    private volatile Edition edition;
    private volatile @Nullable Refused refused;

    public InForce(Edition first) {
        this.edition = first;
    }

    /** Files in the hub's home that are not in force, since when, and what is wrong with them. */
    public record Refused(Instant since, String why) {}

    public Edition edition() {
        return edition;
    }

    /** What a stage made of it. */
    public <T> T part(Class<T> type) {
        return edition.part(type);
    }

    /** Puts another edition in force, for all that arrives from now on. */
    public void replace(Edition next) {
        edition = next;
        refused = null;
    }

    /** Notes that files were found and not put in force. */
    public void refuse(Refused why) {
        refused = why;
    }

    /** The files in the home are those in force again. */
    public void settle() {
        refused = null;
    }

    /** What lies in the home and is not in force. */
    public Optional<Refused> findRefused() {
        return Optional.ofNullable(refused);
    }
}
