package org.soderkoping.hub.participants;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.participants.ConnectorReader.Connector;
import org.soderkoping.hub.security.HubFolders;

/** Who takes part and what they send: an unchanging snapshot of all connector descriptors. */
public final class Participants {
    private final Map<AgencyId, Agency> agencies;
    private final Map<FeedId, Feed> feeds;
    private final SortedMap<CountryCode, Connector> countries;

    Participants(Collection<Connector> connectors) {
        agencies = connectors.stream()
                .flatMap(c -> c.agencies().stream())
                .collect(Collectors.toMap(Agency::id, Function.identity(), Participants::twice, TreeMap::new));
        feeds = connectors.stream()
                .flatMap(c -> c.feeds().stream())
                .collect(Collectors.toMap(
                        Feed::id,
                        Function.identity(),
                        Participants::twice,
                        () -> new TreeMap<>(java.util.Comparator.comparing(FeedId::toString))));
        SoapProfile.checkAddresses(feeds.values());
        countries = connectors.stream()
                .collect(Collectors.toMap(Connector::country, Function.identity(), Participants::twice, TreeMap::new));
    }

    private Participants(Participants others, Feed feed) {
        agencies = others.agencies;
        feeds = new TreeMap<>(java.util.Comparator.comparing(FeedId::toString));
        feeds.putAll(others.feeds);
        feeds.put(feed.id(), feed);
        countries = others.countries;
    }

    /**
     * Reads {@code connectors/<cc>/connector.yaml} of every country.
     *
     * @throws WrongDescriptor when one is wrong, with its file and key
     */
    public static Participants read(HubFolders folders) {
        return new Participants(new ConnectorReader(folders).readAll());
    }

    /** The same, with this feed in the place of the one of its id. */
    public Participants with(Feed feed) {
        return new Participants(this, feed);
    }

    public Feed feed(FeedId id) {
        return findFeed(id).orElseThrow(() -> new IllegalArgumentException("no such feed: " + id));
    }

    public Optional<Feed> findFeed(FeedId id) {
        return Optional.ofNullable(feeds.get(id));
    }

    /** All feeds whose documents have this root, written {@code {namespace}local}. */
    public List<Feed> listFeedsByRoot(String root) {
        return feeds.values().stream().filter(f -> f.root().equals(root)).toList();
    }

    /** The feed whose documents have this root; empty when there is none or more than one. */
    public Optional<Feed> findFeedByRoot(String root) {
        var found = listFeedsByRoot(root);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public Collection<Feed> feeds() {
        return List.copyOf(feeds.values());
    }

    public Collection<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    public Optional<Agency> findAgency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** The countries that have a connector, in alphabetical order. */
    public List<CountryCode> partnerCountries() {
        return List.copyOf(countries.keySet());
    }

    /** The moment at which a country's samples come out as the files beside them say. */
    public Instant samplesAsOf(CountryCode country) {
        return Objects.requireNonNull(countries.get(country)).samplesAsOf();
    }

    @Override
    public String toString() {
        return countries.size() + " countries, " + agencies.size() + " agencies, " + feeds.size() + " feeds";
    }

    private static <T> T twice(T one, T other) {
        throw new WrongDescriptor("described twice: " + one + " and " + other);
    }
}
