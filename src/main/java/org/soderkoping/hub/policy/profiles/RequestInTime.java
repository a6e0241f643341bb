package org.soderkoping.hub.policy.profiles;

import java.time.LocalDate;
import java.util.Optional;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Deadline;

/**
 * S54: a request for a transfer is sent in time, counted from the registration and from each hit (Regulation 604/2013
 * art. 21 and 23; 2024/1351 art. 39). A correction is later than what it corrects and is not asked.
 */
final class RequestInTime implements ProfileRule {
    @Override
    public String id() {
        return "S54";
    }

    @Override
    public Kind kind() {
        return Kind.TRANSFER_REQUEST;
    }

    @Override
    public void check(Regard regard) {
        var registration = regard.body().find("registrationDate");
        if (regard.corrects() || registration.isEmpty()) {
            return;
        }
        LocalDate registered = Regard.day(registration.get());
        if (late(regard, regard.lastDay(Deadline.REQUEST_AFTER_REGISTRATION, registered, registered))) {
            regard.warn(this, registration.get());
        }
        regard.body()
                .list("hit")
                .flatMap(hit -> hit.find("date").stream())
                .filter(hit -> late(regard, lastDay(regard, hit, registered)))
                .forEach(hit -> regard.warn(this, hit));
    }

    private static Optional<LocalDate> lastDay(Regard regard, Node hit, LocalDate registered) {
        return regard.lastDay(Deadline.REQUEST_AFTER_HIT, Regard.day(hit), registered);
    }

    private static boolean late(Regard regard, Optional<LocalDate> lastDay) {
        return lastDay.filter(last -> regard.madeOn().isAfter(last)).isPresent();
    }
}
