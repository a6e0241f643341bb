package org.soderkoping.hub.console.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.console.status.StatusView.FeedRow;
import org.soderkoping.hub.console.status.StatusView.LaneCell;
import org.soderkoping.hub.console.status.StatusView.Mark;
import org.soderkoping.hub.console.status.StatusView.PartnerRow;
import org.soderkoping.hub.console.status.StatusView.RefusalRow;
import org.soderkoping.hub.console.status.StatusView.Tile;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.exchange.errors.ErrorEntry;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.ledger.Overview.FeedLine;
import org.soderkoping.hub.ledger.Overview.RefusalLine;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/** The part of the page that stands in the ledger: feeds, lanes, refusals, and what of them needs a person. */
final class LedgerBoard {
    private static final int CODES = 6;

    private final Overview overview;
    private final LaneBoard lanes;
    private final InForce inForce;
    private final Offices offices;

    LedgerBoard(Overview overview, LaneBoard lanes, InForce inForce) {
        this.overview = overview;
        this.lanes = lanes;
        this.inForce = inForce;
        this.offices = new Offices(inForce);
    }

    /**
     * What was read.
     *
     * @param open whether the ledger could be read at all
     * @param idle whether nothing has ever arrived
     */
    record Books(
            boolean open,
            boolean idle,
            List<Trouble> troubles,
            List<Tile> tiles,
            List<PartnerRow> partners,
            List<FeedRow> feeds,
            List<String> silent,
            List<RefusalRow> refusals) {
        /** When the database is away. */
        static final Books CLOSED =
                new Books(false, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    Books read(Instant now) {
        var states = lanes.list();
        var feeds = listFeeds();
        var troubles = Stream.concat(
                        states.stream().map(l -> l.findTrouble(offices.of(l.partner(), l.lane()))),
                        feeds.stream()
                                .map(f -> f.findTrouble(now, offices.of(f.feed().agency()))))
                .flatMap(Optional::stream)
                .toList();
        return new Books(
                true,
                feeds.stream().allMatch(f -> f.last().isEmpty()),
                troubles,
                tiles(states, feeds),
                partners(states),
                feeds.stream().map(f -> row(f, now)).toList(),
                listSilent(),
                overview.listRefusals(CODES).stream().map(LedgerBoard::row).toList());
    }

    private List<FeedState> listFeeds() {
        var ids =
                inForce.part(Participants.class).feeds().stream().map(Feed::id).toList();
        var lines = overview.listFeeds(ids).stream().collect(Collectors.toMap(FeedLine::feed, l -> l));
        var states = new ArrayList<FeedState>();
        for (Feed feed : inForce.part(Participants.class).feeds()) {
            var line = Optional.ofNullable(lines.get(feed.id()));
            states.add(new FeedState(
                    feed.id(),
                    feed.channel(),
                    feed.cadence(),
                    line.map(FeedLine::lastArrival),
                    line.map(FeedLine::accepted).orElse(0L),
                    line.map(FeedLine::refused).orElse(0L)));
        }
        return states;
    }

    private List<String> listSilent() {
        return inForce.part(Participants.class).agencies().stream()
                .filter(a -> inForce.part(Participants.class).feeds().stream()
                        .noneMatch(f -> f.id().agency().equals(a.id())))
                .map(Agency::id)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    private static List<Tile> tiles(List<LaneState> lanes, List<FeedState> feeds) {
        var oldest =
                lanes.stream().map(LaneState::oldest).flatMap(Optional::stream).max(Duration::compareTo);
        return List.of(
                new Tile(
                        "accepted in 24 h",
                        Words.number(
                                feeds.stream().mapToLong(FeedState::accepted).sum())),
                new Tile(
                        "refused in 24 h",
                        Words.number(
                                feeds.stream().mapToLong(FeedState::refused).sum())),
                new Tile(
                        "waiting to be sent",
                        Words.number(lanes.stream().mapToLong(LaneState::unsent).sum())),
                new Tile(
                        "unread by partners",
                        Words.number(lanes.stream().mapToLong(LaneState::unread).sum())),
                new Tile("oldest waiting", oldest.map(Words::age).orElse("–")));
    }

    private List<PartnerRow> partners(List<LaneState> states) {
        return inForce.part(Participants.class).partnerCountries().stream()
                .map(p -> new PartnerRow(p.alpha2(), cells(states, p)))
                .toList();
    }

    private static List<LaneCell> cells(List<LaneState> states, CountryCode partner) {
        return states.stream()
                .filter(l -> l.partner().equals(partner))
                .map(LedgerBoard::cell)
                .toList();
    }

    private static LaneCell cell(LaneState lane) {
        return new LaneCell(Mark.of(lane.state(), lane.word()), lane.words());
    }

    private static FeedRow row(FeedState feed, Instant now) {
        return new FeedRow(
                feed.feed().toString(),
                feed.channel().name(),
                Mark.of(feed.state(now), feed.word(now)),
                feed.last().map(l -> ago(l, now)).orElse("nothing yet"),
                Words.number(feed.accepted()),
                Words.number(feed.refused()),
                feed.refused() > 0);
    }

    private static RefusalRow row(RefusalLine line) {
        var entry = ErrorCatalogue.find(line.code());
        return new RefusalRow(
                line.code(),
                entry.map(ErrorEntry::title).orElse("not in docs/errors.yaml"),
                Words.number(line.records()),
                String.join(", ", line.agencies()),
                entry.map(ErrorEntry::who).orElse("operator"),
                Words.time(line.last()));
    }

    private static String ago(Instant then, Instant now) {
        return Words.age(Duration.between(then, now)) + " ago";
    }
}
