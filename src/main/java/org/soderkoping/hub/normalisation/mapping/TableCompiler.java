package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.normalisation.converters.Converter;
import org.soderkoping.hub.normalisation.converters.ConverterLibrary;
import org.soderkoping.hub.normalisation.mapping.written.WrongTable;

/**
 * Turns the written table into rules, in the order of the exchange schema. Every target must exist, every obligatory
 * element must be made.
 */
final class TableCompiler {
    private static final Set<String> LEAF_WORDS = Set.of("from", "via", "default", "when");
    private static final Set<String> BRANCH_WORDS = Set.of("each", "when");

    private final String file;
    private final ConverterLibrary library;
    private final Set<String> carried = new HashSet<>();

    TableCompiler(String file, ConverterLibrary library) {
        this.file = file;
        this.library = library;
    }

    Set<String> carried() {
        return carried;
    }

    /** @param context path of the source element the paths start from, empty for the record */
    BranchRule branch(ElementModel model, Map<String, Object> spec, String context) {
        SourcePath each = spec.containsKey("each") ? path(model, spec.get("each")) : null;
        String inner = each == null ? context : each.below(context);
        for (String key : spec.keySet()) {
            if (!BRANCH_WORDS.contains(key) && model.findChild(key).isEmpty()) {
                throw wrong(model, "the exchange format has no element " + key + " here");
            }
        }
        var children = new ArrayList<TargetRule>();
        for (ElementModel child : model.children()) {
            Object own = spec.get(child.name());
            if (own != null) {
                rules(child, own, inner, children);
            } else if (child.minOccurs() > 0 && !child.choice()) {
                throw wrong(model, "the obligatory element " + child.name() + " is not made");
            }
        }
        return new BranchRule(model, each, condition(spec), children);
    }

    /** The rules of an element that is written once or as a list, with paths from the record. */
    List<TargetRule> several(ElementModel model, Object spec) {
        var rules = new ArrayList<TargetRule>();
        rules(model, spec, "", rules);
        return rules;
    }

    private void rules(ElementModel model, Object spec, String context, List<TargetRule> into) {
        if (spec instanceof List<?> several) {
            several.forEach(one -> rules(model, one, context, into));
        } else if (model.leaf()) {
            into.add(leaf(model, spec, context));
        } else {
            into.add(branch(model, map(model, spec), context));
        }
    }

    /** Where a record says which state of its case it is; the national schema makes it a number. */
    @Nullable
    SourcePath recordVersion(@Nullable Object written) {
        if (written == null) {
            return null;
        }
        SourcePath path = SourcePath.parse(String.valueOf(written));
        carried.add(path.below(""));
        return path;
    }

    /** A condition of a whole record; what it looks at is not lost. */
    Condition condition(String written) {
        var condition = Condition.parse(written);
        carried.add(condition.path().below(""));
        return condition;
    }

    LeafRule leaf(ElementModel model, Object spec, String context) {
        if (spec instanceof Map<?, ?>) {
            Map<String, Object> words = map(model, spec);
            return spelledOut(model, words, context);
        }
        String text = String.valueOf(spec);
        if (text.startsWith("=")) {
            return new LeafRule(model, List.of(), List.of(), text.substring(1), null, Map.of());
        }
        return new LeafRule(model, sources(model, text, context), List.of(), null, null, Map.of());
    }

    private LeafRule spelledOut(ElementModel model, Map<String, Object> words, String context) {
        var attributes = new LinkedHashMap<String, LeafRule>();
        words.forEach((key, value) -> {
            if (key.startsWith("@")) {
                attributes.put(key.substring(1), leaf(model, value, context));
            } else if (!LEAF_WORDS.contains(key)) {
                throw wrong(model, "the word " + key + " is not known for a field");
            }
        });
        Object from = words.getOrDefault("from", List.of());
        Object fallback = words.get("default");
        return new LeafRule(
                model,
                sources(model, from, context),
                converters(model, words.getOrDefault("via", List.of())),
                fallback == null ? null : String.valueOf(fallback),
                condition(words),
                attributes);
    }

    private List<SourcePath> sources(ElementModel model, Object from, String context) {
        var paths = new ArrayList<SourcePath>();
        for (Object one : from instanceof List<?> several ? several : List.of(from)) {
            SourcePath path = path(model, one);
            carried.add(path.below(context));
            paths.add(path);
        }
        return paths;
    }

    private List<Converter> converters(ElementModel model, Object via) {
        var converters = new ArrayList<Converter>();
        for (Object one : via instanceof List<?> several ? several : List.of(via)) {
            try {
                converters.add(library.named(String.valueOf(one)));
            } catch (IllegalArgumentException e) {
                throw wrong(model, String.valueOf(e.getMessage()));
            }
        }
        return converters;
    }

    private @Nullable Condition condition(Map<String, Object> spec) {
        Object when = spec.get("when");
        return when == null ? null : Condition.parse(String.valueOf(when));
    }

    private SourcePath path(ElementModel model, @Nullable Object written) {
        try {
            return SourcePath.parse(String.valueOf(written));
        } catch (IllegalArgumentException e) {
            throw wrong(model, String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(ElementModel model, Object spec) {
        if (spec instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw wrong(model, "here the table must list the fields of " + model.name());
    }

    private WrongTable wrong(ElementModel model, String sentence) {
        return new WrongTable(file + ", " + model.name() + ": " + sentence);
    }
}
