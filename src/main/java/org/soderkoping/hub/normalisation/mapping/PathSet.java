package org.soderkoping.hub.normalisation.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Source paths as a table names them; one with {@code **} stands for every depth. */
final class PathSet {
    private static final String DEEP = SourcePath.ANY_DEPTH + "/";

    private final Set<String> plain;
    private final Set<Pattern> deep;

    PathSet(Collection<String> written) {
        plain = written.stream().filter(p -> !p.contains(DEEP)).collect(Collectors.toSet());
        deep = written.stream()
                .filter(p -> p.contains(DEEP))
                .map(PathSet::pattern)
                .collect(Collectors.toSet());
    }

    boolean contains(String path) {
        return plain.contains(path)
                || deep.stream().anyMatch(p -> p.matcher(path).matches());
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(Arrays.stream(written.split(Pattern.quote(DEEP), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:[^/]+/)*")));
    }
}
