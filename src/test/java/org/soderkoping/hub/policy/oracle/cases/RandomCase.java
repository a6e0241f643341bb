package org.soderkoping.hub.policy.oracle.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.oracle.rows.Situation;

/**
 * A message with what it speaks of, some partners, the agreements of the day it arrives and those of the moment it is
 * sent.
 *
 * @param added countries that came into the stored origin set in between
 */
public record RandomCase(
        Kind kind,
        Node message,
        List<Past> about,
        List<CountryCode> partners,
        Moment arrival,
        Moment sending,
        Set<CountryCode> added) {
    private static final List<Kind> KINDS = kinds();
    private static final List<CountryCode> COUNTRIES = countries();
    private static final Instant FIRST = Instant.parse("2026-11-10T00:00:00Z");
    private static final int PARTNERS = 4;

    /** A moment and the agreements known then. */
    public record Moment(Instant at, Collection<Agreement> agreements) {
        @Override
        public String toString() {
            var all = new StringBuilder(at.toString());
            agreements.forEach(a -> {
                all.append("\n  ").append(a.id()).append('/').append(a.version());
                all.append(' ').append(a.from()).append(' ').append(a.until());
                all.append(a.suspended() ? " suspended" : "");
                a.clauses().forEach(c -> all.append("\n    ").append(c));
            });
            return all.toString();
        }
    }

    /** A case of any kind. */
    public static RandomCase draw(Dice dice) {
        return draw(dice, dice.pick(KINDS));
    }

    /** A case of this kind. */
    public static RandomCase draw(Dice dice, Kind kind) {
        var target = kind == Kind.DATA_LIFECYCLE ? target(dice) : kind;
        var message = new RandomMessage(dice).of(kind, target);
        var at = FIRST.plusSeconds(dice.below(10 * 24 * 3600));
        var agreements = new RandomAgreementSet(dice, target, day(at));
        var set = agreements.draw();
        return new RandomCase(
                kind,
                message,
                about(dice, kind, target),
                partners(dice),
                new Moment(at, set),
                new Moment(later(dice, at), new Amendments(dice, agreements).of(set)),
                kind != Kind.BORDER_EVENT && dice.in100(4) ? Set.of(dice.pick(COUNTRIES)) : Set.of());
    }

    /** The same with another message, or another body in it, before all partners. */
    public RandomCase with(Node other) {
        return new RandomCase(kind, other, about, COUNTRIES, arrival, sending, added);
    }

    /** The message before one of its partners. */
    public Situation before(CountryCode partner) {
        return new Situation(kind, message, about, partner.alpha2());
    }

    private static Instant later(Dice dice, Instant at) {
        return switch (dice.below(5)) {
            case 0 -> at;
            case 1 -> at.plusSeconds(dice.below(3600));
            case 2 -> at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            case 3 -> at.plus(dice.below(72), ChronoUnit.HOURS);
            default -> at.plus(dice.below(400), ChronoUnit.DAYS);
        };
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Kind target(Dice dice) {
        return dice.in100(60)
                ? dice.pick(List.of(Kind.ASYLUM_REGISTRATION, Kind.ASYLUM_STATUS_CHANGE, Kind.BORDER_EVENT))
                : dice.pick(KINDS);
    }

    private static List<Past> about(Dice dice, Kind kind, Kind target) {
        if (!kind.followsAnother() || dice.in100(12)) {
            return List.of();
        }
        var about = new ArrayList<Past>();
        for (int n = dice.in100(20) ? 2 : 1; n > 0; n--) {
            var of = kind == Kind.ASYLUM_STATUS_CHANGE ? Kind.ASYLUM_REGISTRATION : target;
            about.add(new Past(
                    new UUID(0, n),
                    of,
                    "case-1",
                    1,
                    new RandomMessage(dice).of(of, of).children().get(1),
                    of.aboutPersons() ? dice.some(COUNTRIES, 15) : Set.of(),
                    dice.some(COUNTRIES, 75),
                    Set.of()));
        }
        return about;
    }

    private static List<CountryCode> partners(Dice dice) {
        var partners = new HashSet<CountryCode>();
        while (partners.size() < PARTNERS) {
            partners.add(dice.pick(COUNTRIES));
        }
        return List.copyOf(partners);
    }

    private static List<Kind> kinds() {
        var kinds = new ArrayList<>(List.of(Kind.values()));
        for (int n = 0; n < 3; n++) {
            kinds.addAll(List.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT, Kind.DATA_LIFECYCLE));
        }
        kinds.addAll(List.of(Kind.PERSON_INQUIRY_ANSWER, Kind.TRANSFER_REQUEST, Kind.COI_REPORT));
        return List.copyOf(kinds);
    }

    private static List<CountryCode> countries() {
        var all = new ArrayList<>(CountryCode.MEMBERS);
        all.add(new CountryCode("GE"));
        return List.copyOf(all);
    }

    /** All that is needed to understand a failure. */
    @Override
    public String toString() {
        return new String(NodeWriter.bytes(message), StandardCharsets.UTF_8)
                + "\nabout "
                + about.stream()
                        .map(p -> p + " " + p.origins() + " " + p.recipients())
                        .toList()
                + "\narrival " + arrival + "\nsending " + sending;
    }
}
