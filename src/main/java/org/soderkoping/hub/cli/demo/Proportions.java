package org.soderkoping.hub.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soderkoping.hub.participants.Feed;

/** How much each feed sends beside the others: {@code connectors/demo-proportions.csv}. */
final class Proportions {
    private static final Share NOTHING = new Share(0, 0);

    private final Map<String, Share> shares = new HashMap<>();

    /**
     * What a feed sends.
     *
     * @param weight its records beside those of all others
     * @param perMinute the fewest, so that it is seen
     */
    record Share(double weight, double perMinute) {}

    private Proportions() {}

    static Proportions read(Path file) {
        var all = new Proportions();
        try {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";"))
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(String[] row) {
        shares.put(row[0] + " " + row[1], new Share(Double.parseDouble(row[2]), Double.parseDouble(row[3])));
    }

    /** Records a second of each feed, in their order, when all together are to send this many. */
    List<Double> perSecond(List<Feed> feeds, double rate) {
        double all = feeds.stream().mapToDouble(f -> of(f).weight()).sum();
        return feeds.stream()
                .map(this::of)
                .map(share -> Math.max(share.perMinute() / 60, all == 0 ? 0 : rate * share.weight() / all))
                .toList();
    }

    /** The line of its country and kind, or of its country, or of its kind, or of all others. */
    private Share of(Feed feed) {
        String country = feed.id().agency().country().alpha2();
        String kind = feed.kind().element();
        return Stream.of(country + " " + kind, country + " *", "* " + kind, "* *")
                .map(key -> Optional.ofNullable(shares.get(key)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NOTHING);
    }
}
