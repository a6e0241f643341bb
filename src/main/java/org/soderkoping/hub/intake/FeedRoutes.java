package org.soderkoping.hub.intake;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Makes one route per feed of the templates in {@code routes/}, and one per partner for its receipts. */
public final class FeedRoutes {
    private final CamelContext camel;
    private final Participants participants;
    private final HubFolders folders;
    private volatile boolean open;

    FeedRoutes(CamelContext camel, Participants participants, HubFolders folders) {
        this.camel = camel;
        this.participants = participants;
        this.folders = folders;
    }

    /** Adds all routes that are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    public void open() {
        participants.feeds().forEach(this::open);
        for (CountryCode partner : participants.partnerCountries()) {
            add("receipts", partner.alpha2(), Map.of("partner", partner.alpha2()));
        }
        open = true;
    }

    /** Whether every feed has its routes; before, what arrives must be asked to come again. */
    public boolean isOpen() {
        return open;
    }

    private void open(Feed feed) {
        String slug = feed.id().slug();
        var parameters = Map.of(
                "feed",
                feed.id().toString(),
                "slug",
                slug,
                "agency",
                feed.id().agency().lower());
        switch (feed.channel()) {
            case SOAP -> add("intake-soap", slug, parameters);
            case QUEUE -> add("intake-queue", slug, parameters);
            case SFTP -> {
                var sftp = folders.data().resolve("sftp");
                String in = sftp.resolve(feed.id().agency().lower())
                        .resolve("in")
                        .resolve(feed.id().name())
                        .toString();
                add("intake-sftp", slug, Map.of("feed", feed.id().toString(), "folder", in));
                String work = sftp.resolve(".work").resolve(slug).toString();
                feed.collect().ifPresent(c -> {
                    String every = Long.toString(c.every().toMillis());
                    add("collect", slug, Map.of("feed", feed.id().toString(), "slug", slug, "every", every));
                });
                String template = feed.inOrder() ? "intake-in-order" : "intake-claimed";
                add(template, slug, Map.of("feed", feed.id().toString(), "folder", work));
            }
        }
    }

    private void add(String template, String name, Map<String, String> parameters) {
        String id = template + "-" + name;
        if (camel.getRoute(id) == null) {
            var route = TemplatedRouteBuilder.builder(camel, template).routeId(id);
            parameters.forEach(route::parameter);
            route.add();
        }
    }
}
