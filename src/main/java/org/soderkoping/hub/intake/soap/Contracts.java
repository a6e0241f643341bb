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
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** The addresses that exist, each with its WSDL. */
final class Contracts implements Doorkeeper {
    private final WsdlWriter writer;
    private volatile Map<String, String> byPath;
    private Book now;
    private Book next;

    /** @param address {@code https://HOST:PORT} as clients see it */
    Contracts(Participants participants, HubFolders folders, String address) {
        this.writer = new WsdlWriter(folders, address);
        this.now = new Book(participants, write(participants));
        this.next = now;
        this.byPath = now.contracts();
    }

    /** All contracts of an edition. */
    private record Book(Participants of, Map<String, String> contracts) {}

    /** A schema that no WSDL can be made of is noticed here. */
    @Override
    public void prepare(Participants coming) {
        next = new Book(coming, write(coming));
    }

    @Override
    public void withdraw(Participants coming) {
        var kept = new HashMap<>(byPath);
        kept.keySet().retainAll(next.contracts().keySet());
        byPath = Map.copyOf(kept);
    }

    @Override
    public void open(Participants participants) {
        if (participants == next.of()) {
            now = next;
        }
        byPath = now.contracts();
    }

    private Map<String, String> write(Participants participants) {
        var contracts = new HashMap<String, String>();
        listByPath(participants).forEach((path, feeds) -> contracts.put(path, writer.submit(feeds, path)));
        for (Agency agency : participants.agencies()) {
            contracts.put(path(agency), writer.status(path(agency)));
        }
        return Map.copyOf(contracts);
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

    static String path(Agency agency) {
        return "/ws/" + agency.id().lower() + "/status";
    }
}
