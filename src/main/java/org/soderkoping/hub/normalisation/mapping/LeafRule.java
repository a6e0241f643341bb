package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.converters.Converter;
import org.soderkoping.hub.normalisation.sources.FieldSource.Way;
import org.soderkoping.hub.normalisation.sources.Trace;

/**
 * A leaf: one source path gives a leaf per value, several give one leaf of all together.
 *
 * @param sources empty for a constant
 * @param constant the value when there is no source, or the default when the sources are silent
 */
record LeafRule(
        ElementModel model,
        List<SourcePath> sources,
        List<Converter> converters,
        @Nullable String fallback,
        @Nullable Condition when,
        Map<String, LeafRule> attributes)
        implements TargetRule {

    @Override
    public boolean constant() {
        return sources.isEmpty();
    }

    @Override
    public void build(SourceElement context, Build build, List<Node> into) {
        if (when != null && !when.holds(context)) {
            return;
        }
        int before = into.size();
        for (List<SourcePath.Value> values : inputs(context)) {
            Place place = values.get(0).place();
            String text = convert(values.stream().map(SourcePath.Value::text).toList(), build.at(place));
            if (text != null && !text.isEmpty()) {
                note(build, values);
                into.add(node(context, build, text, place));
            }
        }
        if (into.size() == before && build.erases() && sources.size() == 1) {
            sources.get(0).nils(context).forEach(nil -> into.add(Node.branch(model, List.of(), nil.place())));
        }
        if (into.size() == before && fallback != null) {
            note(build, List.of());
            into.add(node(context, build, fallback, null));
        }
    }

    private void note(Build build, List<SourcePath.Value> values) {
        Trace trace = build.trace();
        if (trace != null) {
            var way = !values.isEmpty() ? Way.READ : constant() ? Way.CONSTANT : Way.DEFAULT;
            var steps = values.isEmpty() ? List.<Converter>of() : converters;
            trace.note(
                    way,
                    values.stream().map(SourcePath.Value::place).toList(),
                    steps.stream().map(Converter::toString).toList());
        }
    }

    private Node node(SourceElement context, Build build, String text, @Nullable Place place) {
        if (attributes.isEmpty()) {
            return Node.leaf(model, text, place);
        }
        var written = new LinkedHashMap<String, String>();
        attributes.forEach((name, rule) -> {
            var found = new ArrayList<Node>(1);
            int noted = build.trace() == null ? 0 : build.trace().size();
            rule.build(context, build, found);
            if (build.trace() != null) {
                build.trace().attribute(noted, name);
            }
            if (!found.isEmpty() && found.get(0).text() != null) {
                written.put(name, found.get(0).text());
            }
        });
        return new Node(model, text, written, List.of(), place);
    }

    private List<List<SourcePath.Value>> inputs(SourceElement context) {
        if (sources.size() == 1) {
            var all = new ArrayList<List<SourcePath.Value>>(1);
            for (SourcePath.Value value : sources.get(0).values(context)) {
                all.add(List.of(value));
            }
            return all;
        }
        var together = new ArrayList<SourcePath.Value>(sources.size());
        for (SourcePath source : sources) {
            source.values(context).stream().findFirst().ifPresent(together::add);
        }
        return together.isEmpty() ? List.of() : List.of(together);
    }

    private @Nullable String convert(List<String> values, Build build) {
        List<String> now = values;
        for (Converter converter : converters) {
            String next = converter.convert(now, build);
            if (next == null) {
                return null;
            }
            now = List.of(next);
        }
        return now.get(0);
    }

    @Override
    public String toString() {
        return model.name();
    }
}
