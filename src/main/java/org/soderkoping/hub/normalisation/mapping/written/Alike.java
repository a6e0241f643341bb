package org.soderkoping.hub.normalisation.mapping.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code like: n} in a list: the same fields as the n-th entry, with {@code via} added to each of the names and the
 * entry's own words on top. So a Latin form stands beside its Cyrillic one in a line.
 */
public final class Alike {
    private static final Set<String> NAMES = Set.of("family", "given", "patronymic", "matronymic", "fullName");

    private Alike() {}

    /** The list with every such entry written out. */
    public static List<Object> expand(List<?> entries) {
        var expanded = new ArrayList<Object>();
        for (Object entry : entries) {
            expanded.add(entry instanceof Map<?, ?> map && map.containsKey("like") ? alike(map, expanded) : entry);
        }
        return expanded;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> alike(Map<?, ?> entry, List<Object> earlier) {
        if (!(entry.get("like") instanceof Integer number) || number < 1 || number > earlier.size()) {
            throw new WrongTable("like: " + entry.get("like") + " names no entry above it");
        }
        var merged = new LinkedHashMap<String, Object>();
        ((Map<String, Object>) earlier.get(number - 1)).forEach((key, value) -> {
            merged.put(key, NAMES.contains(key) ? through(value, entry.get("via")) : value);
        });
        entry.forEach((key, value) -> {
            if (!key.equals("like") && !key.equals("via")) {
                merged.put((String) key, value);
            }
        });
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Object through(Object spec, @Nullable Object via) {
        var words = new LinkedHashMap<String, Object>();
        if (spec instanceof Map<?, ?> map) {
            words.putAll((Map<String, Object>) map);
        } else {
            words.put("from", spec);
        }
        var chain = new ArrayList<Object>();
        Object own = words.getOrDefault("via", List.of());
        chain.addAll(own instanceof List<?> several ? several : List.of(own));
        chain.addAll(
                via instanceof List<?> several
                        ? several
                        : Stream.ofNullable(via).toList());
        words.put("via", chain);
        return words;
    }
}
