package org.soderkoping.hub.intake.soap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.intake.soap.wsdl.WsdlWriter;
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
        listByPath(participants).forEach((path, feeds) -> byPath.put(path, writer.submit(feeds, path)));
        for (Agency agency : participants.agencies()) {
            String path = "/ws/" + agency.id().lower() + "/status";
            byPath.put(path, writer.status(path));
        }
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The feeds of each address; several when one address takes several versions of a format. */
    static Map<String, List<Feed>> listByPath(Participants participants) {
        return participants.feeds().stream()
                .filter(feed -> feed.channel() == Channel.SOAP)
                .collect(Collectors.groupingBy(Contracts::path, TreeMap::new, Collectors.toList()));
    }

    private static String path(Feed feed) {
        return "/ws/" + feed.id().agency().lower() + "/" + feed.soap().address();
    }
}
