package org.soderkoping.hub.console.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.FeedRoutes;
import org.soderkoping.hub.participants.Participants;

/** Looks whether each feed and each partner has its routes and all of them are started. */
public final class RoutesEye {
    /**
     * One route.
     *
     * @param inFlight exchanges on it at this moment
     */
    public record RouteLine(String id, boolean started, String state, int inFlight) {}

    private final CamelContext camel;
    private final InForce inForce;
    private final FeedRoutes feeds;

    RoutesEye(CamelContext camel, InForce inForce, FeedRoutes feeds) {
        this.camel = camel;
        this.inForce = inForce;
        this.feeds = feeds;
    }

    /** All routes by id. */
    public List<RouteLine> list() {
        return camel.getRoutes().stream()
                .map(r -> line(r.getRouteId()))
                .sorted(Comparator.comparing(RouteLine::id))
                .toList();
    }

    private RouteLine line(String id) {
        var status = camel.getRouteController().getRouteStatus(id);
        boolean started = status != null && status.isStarted();
        String state = status == null ? "gone" : status.name().toLowerCase(java.util.Locale.ROOT);
        return new RouteLine(id, started, state, camel.getInflightRepository().size(id));
    }

    Look look() {
        var routes = list();
        var missing = listMissing(routes);
        if (!missing.isEmpty()) {
            return Look.trouble("no route for " + String.join(", ", missing));
        }
        if (!feeds.isOpen()) {
            return Look.trouble("still being opened");
        }
        var idle = routes.stream().filter(r -> !r.started()).map(RouteLine::id).toList();
        return idle.isEmpty()
                ? Look.sound("all " + routes.size() + " started")
                : Look.trouble("not started: " + String.join(", ", idle));
    }

    /** Route ids end with what they were made for, see routes/README.md. */
    private List<String> listMissing(List<RouteLine> routes) {
        var wanted = new ArrayList<>(List.of("exchange"));
        inForce.part(Participants.class).feeds().forEach(f -> wanted.add("-" + f.id().slug()));
        inForce.part(Participants.class).partnerCountries().forEach(p -> wanted.add("receipts-" + p));
        return wanted.stream()
                .filter(end -> routes.stream().noneMatch(r -> r.id().endsWith(end)))
                .map(end -> end.startsWith("-") ? end.substring(1) : end)
                .toList();
    }
}
