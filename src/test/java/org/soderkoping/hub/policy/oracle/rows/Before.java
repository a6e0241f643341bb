package org.soderkoping.hub.policy.oracle.rows;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;

/**
 * A body before a partner, with what the gates left.
 *
 * @param body that of the message, or the new one a correction brings
 * @param origins of the record
 */
public record Before(Situation situation, Node body, List<Commitment> commitments, Set<String> origins) {

    public String partner() {
        return situation.partner();
    }

    public boolean of(String kind) {
        return body.name().equals(kind);
    }

    public boolean event() {
        return of("BorderEvent");
    }

    /** Whether something of the record may not be told to the partner because a person may have fled it. */
    public boolean toOrigin() {
        return Countries.in(origins, partner()) || event() && Countries.in(OriginTable.ofBody(body), partner());
    }

    public boolean toCountryPeopleFlee() {
        return Countries.fled(partner());
    }

    /** D18; who does not say whether protection was asked for may hide that it was. */
    public boolean protectionAsked() {
        Optional<String> said = body.findText("protectionRequested");
        return !said.equals(Optional.of("false")) && !said.equals(Optional.of("0"));
    }

    public boolean withholds(String path) {
        return commitments.stream().anyMatch(c -> c.withholds(path));
    }

    /** The agreements it goes under, with their versions, in order. */
    public List<String> agreements() {
        return commitments.stream()
                .map(c -> c.clause().ref().replaceFirst("#.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** The earliest day any clause names, counted from the day of the message. */
    public Optional<String> retainUntil() {
        var day = LocalDate.parse(
                situation.envelope().findText("createdAt").orElseThrow().substring(0, 10));
        return commitments.stream()
                .flatMap(c -> c.clause().retention().stream())
                .map(period -> day.plus(period).toString())
                .min(Comparator.naturalOrder());
    }

    /** Whether a clause withholds or coarsens something below an element. */
    public boolean cuts(String element) {
        return commitments.stream()
                .flatMap(c -> Stream.concat(c.clause().withheld().stream(), c.clause().generalised().keySet().stream()))
                .anyMatch(path -> path.startsWith(element + "/"));
    }

    @Override
    public String toString() {
        return situation.toString();
    }
}
