package org.soderkoping.hub.normalisation.mapping;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.converters.ConverterLibrary;
import org.soderkoping.hub.normalisation.mapping.written.Alike;
import org.soderkoping.hub.normalisation.mapping.written.Inclusion;
import org.soderkoping.hub.normalisation.mapping.written.TableFile;
import org.soderkoping.hub.normalisation.mapping.written.WrongTable;
import org.soderkoping.hub.participants.Feed;

/**
 * Reads {@code <feed>.mapping.yaml}: head, {@code map}, {@code notCarried} (a path, or {@code **}{@code /@name} for that
 * attribute anywhere); expands {@code use}, {@code like} and {@code table}. In the head, {@code namedBy: kodas} lets
 * paths call an element by what stands in its attribute; {@code recordVersion} names the state of its case;
 * {@code change} says which records hold only what is new, {@code cancels} which take a state back, {@code agree} what
 * must say the same, {@code recipient} to whom a kind that is addressed goes.
 */
public final class TableReader {
    private static final Set<String> HEAD = Set.of(
            "feed",
            "version",
            "kind",
            "namedBy",
            "createdAt",
            "recordVersion",
            "recipient",
            "change",
            "cancels",
            "agree",
            "map",
            "notCarried");

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
        Map<String, Object> yaml = TableFile.read(feed.mapping());
        yaml.keySet().stream().filter(k -> !HEAD.contains(k)).findFirst().ifPresent(k -> {
            throw new WrongTable(file + ": the word " + k + " is not known at the top");
        });
        if (!feed.id().toString().equals(yaml.get("feed"))) {
            throw new WrongTable(file + ": it is written for another feed than " + feed.id());
        }
        Kind kind = Kind.findByElement(String.valueOf(yaml.get("kind")))
                .orElseThrow(() -> new WrongTable(file + ": no such kind"));
        var compiler = new TableCompiler(file, new ConverterLibrary(feed.codes(), countries));
        Map<String, Object> map = expand(new Inclusion(feed.mapping()).of(TableFile.section(yaml, "map")));
        var made = new MappingTable.Made(
                compiler.branch(schema.body(kind.element()), map, ""),
                compiler.leaf(schema.envelope().child("createdAt"), require(file, yaml, "createdAt"), ""),
                recipients(file, yaml, kind, compiler));
        var recordVersion = compiler.recordVersion(yaml.get("recordVersion"));
        var role = new RecordRole.Reader(compiler, schema).read(yaml, recordVersion != null);
        var carried = new MappingTable.Carried(compiler.carried(), reasons(TableFile.section(yaml, "notCarried")));
        String namedBy = String.valueOf(yaml.getOrDefault("namedBy", ""));
        String version = String.valueOf(require(file, yaml, "version"));
        var head = new MappingTable.Head(feed.id(), version, kind, namedBy, recordVersion, role);
        return new MappingTable(head, made, carried);
    }

    private List<TargetRule> recipients(String file, Map<String, Object> yaml, Kind kind, TableCompiler compiler) {
        Object written = yaml.get("recipient");
        if (written == null ? kind.directed() : !kind.addressable()) {
            String wrong = written == null ? "recipient is missing, as " : "nobody can be named as recipient of ";
            throw new WrongTable(file + ": " + wrong + kind.element() + (written == null ? " is addressed" : ""));
        }
        return written == null ? List.of() : compiler.several(schema.envelope().child("recipient"), written);
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

    private static Map<String, String> reasons(Map<String, Object> section) {
        var reasons = new LinkedHashMap<String, String>();
        section.forEach((path, reason) -> reasons.put(path, String.valueOf(reason)));
        return reasons;
    }
}
