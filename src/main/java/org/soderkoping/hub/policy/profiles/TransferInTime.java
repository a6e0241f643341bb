package org.soderkoping.hub.policy.profiles;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.agreements.Deadline;

/**
 * S57, the longest time: no transfer is arranged for a day later than the time after its acceptance (Regulation
 * 604/2013 art. 29; 2024/1351 art. 46). The reply does not say when that was, but no later than the day it was made.
 */
final class TransferInTime implements ProfileRule {
    @Override
    public String id() {
        return "S57";
    }

    @Override
    public Kind kind() {
        return Kind.TRANSFER_REPLY;
    }

    @Override
    public void check(Regard regard) {
        boolean accepted = regard.body()
                .findText("reply")
                .filter(r -> r.endsWith("ACCEPT"))
                .isPresent();
        boolean absconded =
                regard.body().findText("outcome").filter("ABSCONDED"::equals).isPresent();
        if (accepted) {
            var time = absconded ? Deadline.TRANSFER_WHEN_ABSCONDED : Deadline.TRANSFER;
            var lastDay = regard.lastDay(time, regard.madeOn());
            regard.body()
                    .find("arrangement")
                    .flatMap(a -> a.find("placeDate"))
                    .flatMap(p -> p.find("at"))
                    .filter(at ->
                            lastDay.filter(last -> Regard.day(at).isAfter(last)).isPresent())
                    .ifPresent(at -> regard.warn(this, at));
        }
    }
}
