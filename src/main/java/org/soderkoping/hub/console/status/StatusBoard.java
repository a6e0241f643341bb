package org.soderkoping.hub.console.status;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.console.health.Part;
import org.soderkoping.hub.console.health.RoutesEye;
import org.soderkoping.hub.console.status.StatusView.Head;
import org.soderkoping.hub.console.status.StatusView.Mark;
import org.soderkoping.hub.console.status.StatusView.PartRow;
import org.soderkoping.hub.console.status.StatusView.RouteRow;
import org.soderkoping.hub.console.status.StatusView.TroubleRow;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.springframework.dao.DataAccessException;

/** Draws the status page: looks at parts, feeds, lanes and refusals, and says what needs a person. */
public final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
    private static final int TROUBLES = 10;

    private final List<Part> parts;
    private final RoutesEye routes;
    private final LedgerBoard ledger;
    private final Setting setting;

    StatusBoard(List<Part> parts, RoutesEye routes, LedgerBoard ledger, Setting setting) {
        this.parts = List.copyOf(parts);
        this.routes = routes;
        this.ledger = ledger;
        this.setting = setting;
    }

    /** Under which agreements, when, and whether for a test. */
    record Setting(InForce inForce, Clock clock, boolean test) {}

    private record Looked(PartRow row, Optional<Trouble> trouble) {}

    public StatusView draw() {
        Instant now = setting.clock().instant();
        var looked = parts.stream().map(StatusBoard::look).toList();
        boolean database = parts.stream()
                .filter(p -> p.name().equals("database"))
                .allMatch(p -> looked.get(parts.indexOf(p)).trouble().isEmpty());
        var books = database ? read(now) : LedgerBoard.Books.CLOSED;
        var troubles = Stream.of(
                        looked.stream().map(Looked::trouble).flatMap(Optional::stream),
                        setting.inForce().findRefused().map(StatusBoard::notInForce).stream(),
                        books.troubles().stream())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(t -> t.state() != State.BLOCKED))
                .toList();
        return new StatusView(
                head(now),
                Verdict.of(troubles, books),
                rows(troubles),
                books.open(),
                books.tiles(),
                LaneBoard.lanes().stream().map(l -> l.lower()).toList(),
                books.partners(),
                books.feeds(),
                books.silent(),
                looked.stream().map(Looked::row).toList(),
                routes(),
                books.refusals());
    }

    /** A database that goes away while the page is made leaves its part of the page empty. */
    private LedgerBoard.Books read(Instant now) {
        try {
            return ledger.read(now);
        } catch (DataAccessException e) {
            LOG.warn("status page without the ledger: {}", e.getClass().getName());
            return LedgerBoard.Books.CLOSED;
        }
    }

    private Head head(Instant now) {
        String agreements = setting.inForce().part(ReleasePolicy.class).agreementsVersion();
        return new Head(setting.test(), agreements, Words.time(now));
    }

    private static Trouble notInForce(InForce.Refused refused) {
        return new Trouble(
                State.LATE,
                "Files in the hub's home are not in force since " + Words.time(refused.since()),
                refused.why(),
                "Operator; the hub goes on with what it had");
    }

    private static Looked look(Part part) {
        var look = part.look();
        var mark = look.sound() ? Mark.of(State.FLOWS, "up") : Mark.of(State.BLOCKED, "down");
        var trouble = look.sound()
                ? Optional.<Trouble>empty()
                : Optional.of(new Trouble(
                        State.BLOCKED, "The part " + part.name() + " is down", look.words(), "Operator, see data/log"));
        return new Looked(new PartRow(part.name(), mark, look.words()), trouble);
    }

    private static List<TroubleRow> rows(List<Trouble> troubles) {
        var rows = new ArrayList<TroubleRow>();
        troubles.stream()
                .limit(TROUBLES)
                .map(t -> new TroubleRow(Mark.of(t.state(), t.state().style()), t.what(), t.why(), t.who()))
                .forEach(rows::add);
        if (troubles.size() > TROUBLES) {
            rows.add(new TroubleRow(
                    Mark.of(State.QUIET, "more"), "and " + (troubles.size() - TROUBLES) + " more", "see below", ""));
        }
        return rows;
    }

    private List<RouteRow> routes() {
        return routes.list().stream()
                .map(r -> new RouteRow(
                        r.id(),
                        Mark.of(r.started() ? State.FLOWS : State.BLOCKED, r.state()),
                        r.inFlight() == 0 ? "" : r.inFlight() + " in flight"))
                .toList();
    }
}
