package org.soderkoping.hub.exchange.errors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soderkoping.hub.exchange.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every code the hub answers with, read once from docs/errors.yaml. */
public final class ErrorCatalogue {
    private static final String RESOURCE = "/docs/errors.yaml";
    private static final Map<String, ErrorEntry> ENTRIES = read();

    private ErrorCatalogue() {}

    /** The entry of a code; a code that nobody described is a mistake of the hub. */
    public static ErrorEntry entry(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("not in docs/errors.yaml: " + code));
    }

    public static Optional<ErrorEntry> find(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    /** All entries by code. */
    public static Collection<ErrorEntry> entries() {
        return ENTRIES.values();
    }

    private static Map<String, ErrorEntry> read() {
        try (InputStream in = ErrorCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("docs/errors.yaml is not on the class path");
            }
            var entries = new TreeMap<String, ErrorEntry>();
            for (Object item : list(new Yaml(new SafeConstructor(new LoaderOptions())).load(in))) {
                var entry = entry((Map<?, ?>) item);
                if (entries.put(entry.code(), entry) != null) {
                    throw new IllegalStateException("twice in docs/errors.yaml: " + entry.code());
                }
            }
            return java.util.Collections.unmodifiableMap(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> list(Object yaml) {
        return yaml instanceof List<?> list ? list : new ArrayList<>();
    }

    private static ErrorEntry entry(Map<?, ?> item) {
        return new ErrorEntry(
                text(item, "code"),
                Severity.valueOf(text(item, "severity")),
                text(item, "title"),
                text(item, "cause"),
                text(item, "fix"),
                text(item, "who"),
                Boolean.parseBoolean(text(item, "retry")),
                text(item, "since"));
    }

    private static String text(Map<?, ?> item, String key) {
        Object value = item.get(key);
        if (value == null) {
            throw new IllegalStateException("docs/errors.yaml: " + item.get("code") + " has no " + key);
        }
        return String.valueOf(value).strip();
    }
}
