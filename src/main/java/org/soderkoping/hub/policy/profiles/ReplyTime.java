package org.soderkoping.hub.policy.profiles;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Deadline;

/**
 * S55: the time the state asked for a transfer has to reply, from the day it has the request (Regulation 604/2013 art.
 * 22, 25 and 28; 2024/1351 art. 40, 41 and 45).
 */
public final class ReplyTime {
    private static final List<Deadline> NOTHING = List.of();

    private ReplyTime() {}

    /** Of a request, or of the one a correction brings; empty where no agreement sets a time. */
    public static Optional<Period> of(Normalised record, Agreements agreements) {
        var regard = new Regard(record, agreements);
        var registered = regard.body().find("registrationDate").map(Regard::day);
        return registered.flatMap(day -> first(regard, day));
    }

    /** The first that is set: a shorter time counts only where the agreement knows one. */
    private static Optional<Period> first(Regard regard, LocalDate registered) {
        return deadlines(regard.body()).stream()
                .flatMap(deadline -> regard.time(deadline, registered).stream())
                .findFirst();
    }

    private static List<Deadline> deadlines(Node request) {
        boolean back = request.findText("requestType")
                .filter(t -> t.startsWith("TAKE_BACK"))
                .isPresent();
        boolean detained = request.findText("detained")
                .filter(d -> d.equals("true") || d.equals("1"))
                .isPresent();
        boolean hit = request.list("hit").anyMatch(h -> shortens(h, back));
        var plain = back ? Deadline.REPLY_TO_TAKE_BACK : Deadline.REPLY_TO_TAKE_CHARGE;
        var afterHit = back ? Deadline.REPLY_TO_TAKE_BACK_AFTER_HIT : Deadline.REPLY_TO_TAKE_CHARGE_AFTER_HIT;
        var inDetention =
                back ? Deadline.REPLY_TO_TAKE_BACK_WHEN_DETAINED : Deadline.REPLY_TO_TAKE_CHARGE_WHEN_DETAINED;
        return Stream.of(detained ? List.of(inDetention) : NOTHING, hit ? List.of(afterHit) : NOTHING, List.of(plain))
                .flatMap(List::stream)
                .toList();
    }

    /** A hit in VIS tells of a visa, not of an earlier application, and leaves the time to take back as it is. */
    private static boolean shortens(Node hit, boolean back) {
        return !back || hit.findText("system").filter("EURODAC"::equals).isPresent();
    }
}
