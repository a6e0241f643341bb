package org.soderkoping.hub.intake.soap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** The addresses that exist, each with its static WSDL. */
final class Contracts {
    private final Map<String, String> byPath = new HashMap<>();

    /** @param address {@code https://HOST:PORT} as clients see it */
    Contracts(Participants participants, HubFolders folders, String address) {
        var writer = new WsdlWriter(folders, address);
        for (Feed feed : participants.feeds()) {
            if (feed.channel() == Channel.SOAP) {
                byPath.put(path(feed), writer.submit(feed, path(feed)));
            }
        }
        for (Agency agency : participants.agencies()) {
            String path = "/ws/" + agency.id().lower() + "/status";
            byPath.put(path, writer.status(path));
        }
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    static String path(Feed feed) {
        return "/ws/" + feed.id().agency().lower() + "/" + feed.id().name();
    }
}
