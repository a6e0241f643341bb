package org.soderkoping.hub.normalisation.mapping;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.converters.ConverterLibrary;
import org.soderkoping.hub.participants.Feed;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code <feed>.mapping.yaml}: head, {@code map}, {@code notCarried} (a path, or {@code **}{@code /@name} for that
 * attribute anywhere); expands {@code use}, {@code like} and {@code table}. In the head, {@code namedBy: kodas} lets paths call an
 * element by what stands in its attribute.
 */
public final class TableReader {
    private static final java.util.Set<String> HEAD =
            java.util.Set.of("feed", "version", "kind", "namedBy", "createdAt", "recordVersion", "map", "notCarried");

    private final ExchangeSchema schema;
    private final Path countries;

    /** @param countries {@code schemas/codes/countries.csv} */
    public TableReader(ExchangeSchema schema, Path countries) {
        this.schema = schema;
        this.countries = countries;
    }

    /**
     * The compiled table of a feed.
     *
     * @throws WrongTable when it cannot be used
     */
    public MappingTable read(Feed feed) {
        String file = feed.mapping().getFileName().toString();
        Map<String, Object> yaml = yaml(feed.mapping());
        yaml.keySet().stream().filter(k -> !HEAD.contains(k)).findFirst().ifPresent(k -> {
            throw new WrongTable(file + ": the word " + k + " is not known at the top");
        });
        if (!feed.id().toString().equals(yaml.get("feed"))) {
            throw new WrongTable(file + ": it is written for another feed than " + feed.id());
        }
        Kind kind = Kind.findByElement(String.valueOf(yaml.get("kind")))
                .orElseThrow(() -> new WrongTable(file + ": no such kind"));
        var compiler = new TableCompiler(file, new ConverterLibrary(feed.codes(), countries));
        Map<String, Object> map = expand(new Inclusion(feed.mapping()).of(section(yaml, "map")));
        var body = compiler.branch(schema.body(kind.element()), map, "");
        ElementModel moment = schema.envelope().child("createdAt");
        var createdAt = compiler.leaf(moment, require(file, yaml, "createdAt"), "");
        var recordVersion = compiler.recordVersion(yaml.get("recordVersion"));
        var carried = new MappingTable.Carried(compiler.carried(), reasons(section(yaml, "notCarried")));
        String namedBy = String.valueOf(yaml.getOrDefault("namedBy", ""));
        String version = String.valueOf(require(file, yaml, "version"));
        var head = new MappingTable.Head(feed.id(), version, kind, namedBy, recordVersion);
        return new MappingTable(head, body, createdAt, carried);
    }

    private static Object require(String file, Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new WrongTable(file + ": " + key + " is missing");
        }
        return value;
    }

    /** {@code use: other} takes over all fields of another target, {@code like: n} those of the n-th of its list. */
    private static Map<String, Object> expand(Map<String, Object> map) {
        var expanded = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> expanded.put(key, expandValue(value, expanded)));
        return expanded;
    }

    @SuppressWarnings("unchecked")
    private static Object expandValue(Object value, Map<String, Object> earlier) {
        if (value instanceof List<?> list) {
            return Alike.expand(list.stream().map(v -> expandValue(v, earlier)).toList());
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        var own = expand((Map<String, Object>) value);
        Object use = own.remove("use");
        if (use == null) {
            return own;
        }
        if (!(earlier.get(String.valueOf(use)) instanceof Map<?, ?> used)) {
            throw new WrongTable("use: " + use + " names no field list above it");
        }
        var merged = new LinkedHashMap<>((Map<String, Object>) used);
        merged.putAll(own);
        return merged;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> section(Map<String, Object> yaml, String key) {
        Object section = yaml.get(key);
        return section instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, String> reasons(Map<String, Object> section) {
        var reasons = new LinkedHashMap<String, String>();
        section.forEach((path, reason) -> reasons.put(path, String.valueOf(reason)));
        return reasons;
    }

    /** Reads a table's file; keys may stand once only. */
    static Map<String, Object> yaml(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader in = Files.newBufferedReader(file)) {
            Map<String, Object> read = new Yaml(new SafeConstructor(options)).load(in);
            return read == null ? Map.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
