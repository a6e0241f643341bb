package org.soderkoping.hub.normalisation.sources;

import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Place;

/**
 * One field of a message and where it comes from.
 *
 * @param target path in the message, such as {@code AsylumRegistration/dependant[2]/name/family}
 * @param places in the agency's document, in the order of the mapping table; empty unless read there
 * @param steps the converters the value went through, as the table calls them
 */
public record FieldSource(String target, Way way, List<Place> places, List<String> steps) {
    /** How a field comes to be. */
    public enum Way {
        READ(""),
        CONSTANT("constant of the mapping table"),
        DEFAULT("default of the mapping table, since the source says nothing"),
        HUB("made by the hub");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    public FieldSource {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
        if (way == Way.READ && places.isEmpty()) {
            throw new IllegalArgumentException("what was read stood somewhere: " + target);
        }
    }

    /** A field the hub makes itself: ids, its own envelope. */
    public static FieldSource hub(String target) {
        return new FieldSource(target, Way.HUB, List.of(), List.of());
    }

    /** The same source under another name. */
    public FieldSource named(String other) {
        return new FieldSource(other, way, places, steps);
    }

    @Override
    public String toString() {
        if (way != Way.READ) {
            return target + " = " + way.words;
        }
        String from = places.stream()
                .map(p -> p.path() + " " + p.line() + ":" + p.column())
                .collect(Collectors.joining(" + "));
        return target + " ← " + from + (steps.isEmpty() ? "" : " via " + String.join(", ", steps));
    }
}
