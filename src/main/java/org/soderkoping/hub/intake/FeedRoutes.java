package org.soderkoping.hub.intake;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Collect;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Makes one route per feed of the templates in {@code routes/}, and one per partner for its receipts. */
public final class FeedRoutes implements Doorkeeper {
    /** How long a route that goes may finish what it has begun; what it then leaves is taken up when it comes back. */
    private static final long PATIENCE_SECONDS = 60;

    private final CamelContext camel;
    private final InForce inForce;
    private final HubFolders folders;
    private final Set<String> made = new TreeSet<>();
    private volatile boolean open;

    FeedRoutes(CamelContext camel, InForce inForce, HubFolders folders) {
        this.camel = camel;
        this.inForce = inForce;
        this.folders = folders;
    }

    /** Adds all routes that are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    public void open() {
        open(inForce.part(Participants.class));
        open = true;
    }

    @Override
    public synchronized void open(Participants now) {
        plan(now).forEach(this::add);
    }

    @Override
    public synchronized void withdraw(Participants next) {
        var kept = plan(next).keySet();
        made.removeIf(id -> {
            boolean goes = !kept.contains(id);
            if (goes) {
                remove(id);
            }
            return goes;
        });
    }

    /** Whether every feed has its routes; before, what arrives must be asked to come again. */
    public boolean isOpen() {
        return open;
    }

    /** A route to be made of a template. */
    private record Plan(String template, Map<String, String> parameters) {}

    /** All routes by id. */
    private Map<String, Plan> plan(Participants participants) {
        var plans = new TreeMap<String, Plan>();
        for (Feed feed : participants.feeds()) {
            templates(feed)
                    .forEach((template, parameters) ->
                            plans.put(template + "-" + feed.id().slug(), new Plan(template, parameters)));
        }
        for (CountryCode partner : participants.partnerCountries()) {
            plans.put("receipts-" + partner, new Plan("receipts", Map.of("partner", partner.alpha2())));
        }
        return plans;
    }

    private Map<String, Map<String, String>> templates(Feed feed) {
        String id = feed.id().toString();
        String slug = feed.id().slug();
        String agency = feed.id().agency().lower();
        var named = Map.of("feed", id, "slug", slug, "agency", agency);
        var sftp = folders.data().resolve("sftp");
        String in = sftp.resolve(agency).resolve("in").resolve(feed.id().name()).toString();
        String work = sftp.resolve(".work").resolve(slug).toString();
        return switch (feed.channel()) {
            case SOAP -> Map.of("intake-soap", named);
            case QUEUE -> Map.of("intake-queue", named);
            case SFTP -> {
                var templates = new TreeMap<String, Map<String, String>>();
                templates.put("intake-sftp", Map.of("feed", id, "folder", in));
                templates.put(
                        feed.inOrder() ? "intake-in-order" : "intake-claimed", Map.of("feed", id, "folder", work));
                feed.collect().ifPresent(c -> templates.put("collect", collecting(feed, c)));
                yield templates;
            }
        };
    }

    private static Map<String, String> collecting(Feed feed, Collect collect) {
        String every = Long.toString(collect.every().toMillis());
        return Map.of("feed", feed.id().toString(), "slug", feed.id().slug(), "every", every);
    }

    private void add(String id, Plan plan) {
        if (camel.getRoute(id) == null) {
            var route = TemplatedRouteBuilder.builder(camel, plan.template()).routeId(id);
            plan.parameters().forEach(route::parameter);
            route.add();
        }
        made.add(id);
    }

    /** Waits for what is under way on the route. */
    private void remove(String id) {
        try {
            camel.getRouteController().stopRoute(id, PATIENCE_SECONDS, TimeUnit.SECONDS);
            camel.removeRoute(id);
        } catch (Exception e) { // Camel declares nothing narrower
            throw new IllegalStateException("the route " + id + " does not stop", e);
        }
    }
}
