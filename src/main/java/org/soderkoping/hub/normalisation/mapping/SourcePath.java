package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.normalisation.mapping.SourceElement.Attribute;

/**
 * A way from an element of the source: steps by local name, at the end perhaps an attribute; {@code .} stays, {@code ..}
 * goes up to the element around, and {@code **}{@code /name} finds every element of that name at any depth below, in the
 * order of the document.
 */
final class SourcePath {
    static final String ANY_DEPTH = "**";
    private static final String UP = "..";

    private final String written;
    private final String[] steps;
    private final String attribute;

    private SourcePath(String written, String[] steps, String attribute) {
        this.written = written;
        this.steps = steps;
        this.attribute = attribute;
    }

    /** A value with its place. */
    record Value(String text, Place place) {
        @Override
        public String toString() {
            return place.toString();
        }
    }

    static SourcePath parse(String written) {
        var steps = new ArrayList<String>();
        String attribute = "";
        for (String step : written.split("/", -1)) {
            if (step.startsWith("@")) {
                attribute = step.substring(1);
            } else if (step.isEmpty() || !attribute.isEmpty()) {
                throw new IllegalArgumentException("not a path: " + written);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        int depth = steps.indexOf(ANY_DEPTH);
        if (depth >= 0 && (depth != steps.lastIndexOf(ANY_DEPTH) || depth == steps.size() - 1)) {
            throw new IllegalArgumentException("** stands once and before a name: " + written);
        }
        return new SourcePath(written, steps.toArray(String[]::new), attribute);
    }

    /** All values at this path; an element with xsi:nil or without text counts as absent. */
    List<Value> values(SourceElement from) {
        var values = new ArrayList<Value>(1);
        for (SourceElement element : elements(from)) {
            if (attribute.isEmpty()) {
                if (!element.nil() && !element.text().isEmpty()) {
                    values.add(new Value(element.text(), element.place()));
                }
            } else {
                Attribute a = element.attribute(attribute);
                if (a != null && !a.value().isEmpty()) {
                    values.add(new Value(a.value(), a.place()));
                }
            }
        }
        return values;
    }

    /** All elements at this path, an attribute at its end ignored. */
    List<SourceElement> elements(SourceElement from) {
        List<SourceElement> current = List.of(from);
        boolean deep = false;
        for (String step : steps) {
            if (step.equals(ANY_DEPTH)) {
                deep = true;
                continue;
            }
            var next = new ArrayList<SourceElement>(2);
            for (SourceElement element : current) {
                step(element, step, deep, next);
            }
            current = next;
            deep = false;
        }
        return current;
    }

    /** The elements at this path that say with xsi:nil that there is nothing. */
    List<SourceElement> nils(SourceElement from) {
        int last = steps.length - 1;
        if (last < 0 || !attribute.isEmpty()) {
            return List.of();
        }
        String[] way = Arrays.copyOf(steps, last);
        return new SourcePath(written, way, "")
                .elements(from).stream()
                        .flatMap(parent -> parent.children().stream())
                        .filter(child -> child.nil() && child.name().equals(steps[last]))
                        .toList();
    }

    private static void step(SourceElement from, String step, boolean deep, List<SourceElement> into) {
        if (step.equals(UP)) {
            Stream.ofNullable(from.parent()).forEach(into::add);
            return;
        }
        for (SourceElement child : from.children()) {
            if (child.name().equals(step) && !child.nil()) {
                into.add(child);
            }
            if (deep) {
                step(child, step, true, into);
            }
        }
    }

    /** The same path seen from the record, given the path of its context. */
    String below(String context) {
        var way = new ArrayList<String>(context.isEmpty() ? List.of() : List.of(context.split("/")));
        for (String step : steps) {
            if (step.equals(UP) && !way.isEmpty()) {
                way.remove(way.size() - 1);
            } else {
                way.add(step);
            }
        }
        if (!attribute.isEmpty()) {
            way.add("@" + attribute);
        }
        return String.join("/", way);
    }

    @Override
    public String toString() {
        return written;
    }
}
