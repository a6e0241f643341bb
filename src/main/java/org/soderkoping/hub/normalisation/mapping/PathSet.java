package org.soderkoping.hub.normalisation.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Source paths as a table names them; one with {@code **} stands for every depth. */
final class PathSet {
    private static final String DEEP = SourcePath.ANY_DEPTH + "/";

    private final Map<String, String> plain = new HashMap<>();
    private final Map<Pattern, String> deep = new LinkedHashMap<>();

    PathSet(Collection<String> written) {
        this(written.stream().collect(Collectors.toMap(p -> p, p -> "")));
    }

    /** @param written paths, each with what is said of it */
    PathSet(Map<String, String> written) {
        written.forEach((path, word) -> {
            if (path.contains(DEEP)) {
                deep.put(pattern(path), word);
            } else {
                plain.put(path, word);
            }
        });
    }

    boolean contains(String path) {
        return word(path) != null;
    }

    /** What is said of a path, null when it is not here. */
    @Nullable
    String word(String path) {
        String found = plain.get(path);
        if (found != null || deep.isEmpty()) {
            return found;
        }
        return deep.entrySet().stream()
                .filter(d -> d.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(Arrays.stream(written.split(Pattern.quote(DEEP), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:[^/]+/)*")));
    }
}
