package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.mapping.written.WrongTable;

/**
 * What a record may be besides the full state of a case: {@code change} (only what is new), {@code cancels} (takes back a
 * state), and what two places of it must say alike ({@code agree}).
 *
 * @param change when a record is a change, null when the feed has none
 * @param erases whether a nil element of a change takes away what was there
 * @param cancels when a record takes back the state it names, null when the feed has no such records
 * @param said what such a record says of taking back: reason, effectiveAt
 */
record RecordRole(
        @Nullable Condition change,
        boolean erases,
        @Nullable Condition cancels,
        List<LeafRule> said,
        List<List<LeafRule>> agree) {
    private static final String DISAGREE = "SK-5023";

    boolean isChange(SourceElement record) {
        return change != null && change.holds(record);
    }

    boolean cancels(SourceElement record) {
        return cancels != null && cancels.holds(record);
    }

    List<Node> said(SourceElement record, Build build) {
        var nodes = new ArrayList<Node>();
        said.forEach(rule -> rule.build(record, build, nodes));
        return nodes;
    }

    /** Refuses a record whose places say different things; one that says nothing agrees with all. */
    void compare(SourceElement record, Build build) {
        for (List<LeafRule> places : agree) {
            var nodes = new ArrayList<Node>();
            places.forEach(rule -> rule.build(record, build, nodes));
            if (nodes.stream().map(Node::text).distinct().count() > 1) {
                var last = nodes.get(nodes.size() - 1).source();
                build.at(last == null ? record.place() : last).refuse(DISAGREE);
            }
        }
    }

    /** Reads the three sections of a table's head. */
    record Reader(TableCompiler compiler, ExchangeSchema schema) {
        RecordRole read(Map<String, Object> yaml, boolean numbered) {
            var change = section(yaml, "change", List.of("when", "erases"));
            var cancels = section(yaml, "cancels", List.of("when", "reason", "effectiveAt"));
            if ((!change.isEmpty() || !cancels.isEmpty()) && !numbered) {
                throw new WrongTable("change and cancels need recordVersion, which tells the states of a case apart");
            }
            Object erases = change.getOrDefault("erases", "nothing");
            if (!List.of("nothing", "nil").contains(erases)) {
                throw new WrongTable("erases: " + erases + " is not known; what erases is nil");
            }
            return new RecordRole(when(change), erases.equals("nil"), when(cancels), said(cancels), agree(yaml));
        }

        private @Nullable Condition when(Map<?, ?> section) {
            if (section.isEmpty()) {
                return null;
            }
            if (!(section.get("when") instanceof String written)) {
                throw new WrongTable("change and cancels say with when: which records they are about");
            }
            return compiler.condition(written);
        }

        private List<LeafRule> said(Map<String, Object> cancels) {
            ElementModel body = schema.body(Kind.DATA_LIFECYCLE.element());
            var rules = new ArrayList<LeafRule>();
            for (String name : List.of("reason", "effectiveAt")) {
                if (cancels.containsKey(name)) {
                    rules.add(compiler.leaf(body.child(name), cancels.get(name), ""));
                }
            }
            return rules;
        }

        private List<List<LeafRule>> agree(Map<String, Object> yaml) {
            ElementModel text = schema.envelope().child("conversationId");
            var agree = new ArrayList<List<LeafRule>>();
            if (yaml.get("agree") instanceof List<?> all) {
                for (Object places : all) {
                    agree.add(((List<?>) places)
                            .stream().map(p -> compiler.leaf(text, p, "")).toList());
                }
            }
            return agree;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> section(Map<String, Object> yaml, String key, List<String> words) {
            if (!(yaml.get(key) instanceof Map<?, ?> section)) {
                return Map.of();
            }
            section.keySet().stream()
                    .filter(w -> !words.contains(w))
                    .findFirst()
                    .ifPresent(w -> {
                        throw new WrongTable("the word " + w + " is not known under " + key);
                    });
            return (Map<String, Object>) section;
        }
    }

    @Override
    public String toString() {
        return "record role";
    }
}
