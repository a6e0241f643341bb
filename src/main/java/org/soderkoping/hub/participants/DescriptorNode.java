package org.soderkoping.hub.participants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A mapping of a descriptor with the way to it, so that a wrong value can be named by file and key. */
final class DescriptorNode {
    private final Path file;
    private final String at;
    private final Map<?, ?> values;

    DescriptorNode(Path file, String at, Object value) {
        this.file = file;
        this.at = at;
        if (!(value instanceof Map<?, ?> map)) {
            throw new WrongDescriptor(file + ": " + (at.isEmpty() ? "the file" : at) + " must be a mapping");
        }
        this.values = map;
    }

    /** Refuses keys nobody reads, which are mostly misspelt ones. */
    void allowOnly(Set<String> keys) {
        for (Object key : values.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw wrong(String.valueOf(key), "is unknown; known are " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    String text(String key) {
        return findText(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    Optional<String> findText(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, "must be a single value");
        }
        return Optional.ofNullable(value).map(String::valueOf).map(String::strip);
    }

    /** A value read by a parser that throws IllegalArgumentException or DateTimeException on nonsense. */
    <T> T parsed(String key, Function<String, T> parser, String expected) {
        return parse(key, text(key), parser, expected);
    }

    <T> List<T> parsedList(String key, Function<String, T> parser, String expected) {
        var parsed = new ArrayList<T>();
        for (Object item : list(key)) {
            parsed.add(parse(key, String.valueOf(item), parser, expected));
        }
        return parsed;
    }

    boolean flag(String key) {
        return parsed(
                key,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                },
                "true or false");
    }

    List<DescriptorNode> nodes(String key) {
        var nodes = new ArrayList<DescriptorNode>();
        for (Object item : list(key)) {
            nodes.add(new DescriptorNode(file, place(key) + "[" + (nodes.size() + 1) + "]", item));
        }
        return nodes;
    }

    Optional<DescriptorNode> findNode(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> new DescriptorNode(file, place(key), v));
    }

    Set<String> keys() {
        var keys = new TreeSet<String>();
        values.keySet().forEach(k -> keys.add(String.valueOf(k)));
        return keys;
    }

    WrongDescriptor wrong(String key, String what) {
        return new WrongDescriptor(file + ": " + place(key) + " " + what);
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (!(value instanceof List<?> list)) {
            throw wrong(key, value == null ? "is missing" : "must be a list");
        }
        return list;
    }

    private <T> T parse(String key, String text, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw wrong(key, "must be " + expected + ", but is '" + text + "'");
        }
    }

    private String place(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }
}
