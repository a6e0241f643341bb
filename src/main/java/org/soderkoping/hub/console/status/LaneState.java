package org.soderkoping.hub.console.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;

/**
 * One lane of one partner at this moment.
 *
 * @param used whether it ever carried anything
 * @param unsent records committed and not yet in the partner's queue
 * @param unsentAge age of the oldest of them, by its commit
 * @param unread messages in the partner's queue that it has not settled
 * @param unreadAge age of the oldest of them, by its arrival at the hub; empty also when the broker is not the hub's own
 * @param readers clients attached to the queue
 * @param failures rounds in a row that the broker did not confirm whole
 * @param aside records taken out that a person has to look at
 */
public record LaneState(
        CountryCode partner,
        Lane lane,
        boolean used,
        long unsent,
        Optional<Duration> unsentAge,
        long unread,
        Optional<Duration> unreadAge,
        int readers,
        int failures,
        long aside) {
    private static final Duration SEND = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);

    private enum Finding {
        SENDING_FAILS,
        NOBODY_READS,
        SENT_LATE,
        READ_LATE,
        SET_ASIDE,
        NONE
    }

    /** Age of the oldest record the partner has not read, in its queue or on the way there. */
    public Optional<Duration> oldest() {
        return Stream.of(unsentAge, unreadAge).flatMap(Optional::stream).max(Duration::compareTo);
    }

    public State state() {
        return switch (finding()) {
            case SENDING_FAILS, NOBODY_READS -> State.BLOCKED;
            case SENT_LATE, READ_LATE, SET_ASIDE -> State.LATE;
            case NONE -> used ? State.FLOWS : State.QUIET;
        };
    }

    public String word() {
        return switch (finding()) {
            case SENDING_FAILS -> "sending fails";
            case NOBODY_READS -> "not read";
            case SENT_LATE -> "sent late";
            case READ_LATE -> "read late";
            case SET_ASIDE -> "set aside";
            case NONE -> used ? "flows" : "quiet";
        };
    }

    /** What waits and what hinders it; nothing of what is zero. */
    String words() {
        var words = new ArrayList<String>();
        add(words, unsent, " to send");
        add(words, unread, " unread");
        oldest().ifPresent(age -> words.add("oldest " + Words.age(age)));
        add(words, failures, failures == 1 ? " failure" : " failures");
        add(words, aside, " set aside");
        if (used && readers == 0) {
            words.add("no client");
        }
        return String.join(" · ", words);
    }

    private static void add(List<String> words, long count, String what) {
        if (count > 0) {
            words.add(Words.number(count) + what);
        }
    }

    /** @param partnerOffice whom to ask at the partner */
    Optional<Trouble> findTrouble(String partnerOffice) {
        String queue = lane.outQueue(partner);
        String operator = "Operator";
        return switch (finding()) {
            case SENDING_FAILS ->
                trouble(waiting(unsent, "not sent", unsentAge), "the broker failed " + times() + " in a row", operator);
            case NOBODY_READS ->
                trouble(waiting(unread, "unread", unreadAge), "no client is attached to " + queue, partnerOffice);
            case SENT_LATE ->
                trouble(waiting(unsent, "not sent", unsentAge), "the relay does not keep up with them", operator);
            case READ_LATE ->
                trouble(
                        waiting(unread, "unread", unreadAge),
                        "its client reads slower than records come",
                        partnerOffice);
            case SET_ASIDE ->
                trouble(
                        Words.records(aside) + " set aside",
                        "the partner or the broker rejected them (DLQ." + queue + ", exception_record)",
                        operator + ", with " + partnerOffice);
            case NONE -> Optional.empty();
        };
    }

    private Finding finding() {
        if (unsent > 0 && failures > 0) {
            return Finding.SENDING_FAILS;
        }
        if (older(unreadAge, READ)) {
            return readers == 0 ? Finding.NOBODY_READS : Finding.READ_LATE;
        }
        if (older(unsentAge, SEND)) {
            return Finding.SENT_LATE;
        }
        return aside > 0 ? Finding.SET_ASIDE : Finding.NONE;
    }

    private Optional<Trouble> trouble(String what, String why, String who) {
        return Optional.of(new Trouble(state(), partner + " " + lane.lower() + ": " + what, why, who));
    }

    private String times() {
        return failures == 1 ? "once" : failures + " times";
    }

    private static String waiting(long count, String how, Optional<Duration> age) {
        return Words.records(count) + " " + how
                + age.map(a -> ", the oldest for " + Words.age(a)).orElse("");
    }

    private static boolean older(Optional<Duration> age, Duration limit) {
        return age.filter(a -> a.compareTo(limit) > 0).isPresent();
    }
}
