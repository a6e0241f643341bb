package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.normalisation.mapping.SourceElement.Attribute;

/** A way from an element of the source: steps by local name, at the end perhaps an attribute; {@code .} stays. */
final class SourcePath {
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
        for (String step : steps) {
            var next = new ArrayList<SourceElement>(2);
            for (SourceElement element : current) {
                for (SourceElement child : element.children()) {
                    if (child.name().equals(step) && !child.nil()) {
                        next.add(child);
                    }
                }
            }
            current = next;
        }
        return current;
    }

    /** The same path seen from the record, given the path of its context. */
    String below(String context) {
        String own = String.join("/", steps) + (attribute.isEmpty() ? "" : (steps.length > 0 ? "/@" : "@") + attribute);
        return context.isEmpty() || own.isEmpty() ? context + own : context + "/" + own;
    }

    @Override
    public String toString() {
        return written;
    }
}
