package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.sources.RecordSources;
import org.soderkoping.hub.normalisation.sources.RecordSources.Left;
import org.soderkoping.hub.normalisation.sources.Trace;

/** A compiled mapping table: what the body of a message is made of, and which source fields go nowhere. */
public final class MappingTable {
    private static final String UNKNOWN_FIELD = "SK-5020";
    private static final String UNKNOWN = "the mapping table does not know it";

    private final FeedId feed;
    private final String version;
    private final Kind kind;
    private final String namedBy;
    private final @Nullable SourcePath recordVersion;
    private final RecordRole role;
    private final Made made;
    private final PathSet carried;
    private final PathSet notCarried;

    MappingTable(Head head, Made made, Carried carried) {
        this.feed = head.feed();
        this.version = head.version();
        this.kind = head.kind();
        this.namedBy = head.namedBy();
        this.recordVersion = head.recordVersion();
        this.role = head.role();
        this.made = made;
        this.carried = new PathSet(carried.paths());
        this.notCarried = new PathSet(carried.not());
    }

    /**
     * What a table says of itself.
     *
     * @param namedBy the attribute that names its element, empty when elements have names of their own
     * @param recordVersion where a record says which state of its case it is, null when it does not
     * @param role what a record may be besides such a state
     */
    record Head(
            FeedId feed,
            String version,
            Kind kind,
            String namedBy,
            @Nullable SourcePath recordVersion,
            RecordRole role) {}

    /** What is made of a record: the body, and of the envelope the moment and the recipients. */
    record Made(BranchRule body, LeafRule createdAt, List<TargetRule> recipients) {}

    /** Which source paths reach the message, and which do not, with the reason. */
    record Carried(Set<String> paths, Map<String, String> not) {}

    /**
     * A mapped record.
     *
     * @param body null when nothing of it could be mapped
     * @param createdAt date and time with zone, empty when the source has none
     * @param recipients the parties it is addressed to, none when the kind is addressed to nobody
     * @param version which state of its case the record says it is, 0 when the table names no place for it
     * @param change whether the body holds only what is new; an element without text and children is taken away
     * @param cancels what the record says of taking back the state it names, null when it takes back none
     * @param findings what converters refused or doubted
     */
    public record Mapped(
            @Nullable Node body,
            String createdAt,
            List<Node> recipients,
            int version,
            boolean change,
            @Nullable List<Node> cancels,
            List<Finding> findings) {
        /** What its sender calls the case: the first thing a body says. */
        public String caseId() {
            String first = body == null ? null : body.children().get(0).text();
            return first == null ? "" : first;
        }

        /** Whether the record can go no further. */
        public boolean refused() {
            return body == null || findings.stream().anyMatch(Finding::refuses);
        }

        @Override
        public String toString() {
            return "mapped record";
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether records of the feed may be changes of what others said. */
    public boolean hasChanges() {
        return role.change() != null;
    }

    /** Whether records of the feed may take back what others said. */
    public boolean hasCancels() {
        return role.cancels() != null;
    }

    /** Such as {@code EE-PPA/asylum-registration@3}. */
    public String version() {
        return feed + "@" + version;
    }

    /**
     * Maps one record that passed the schema gate. Where an attribute names the fields, no schema can list them: one the
     * table does not know is told of and left out.
     */
    public Mapped map(RawRecord record) {
        SourceElement source = SourceReader.read(record, namedBy);
        boolean change = role.isChange(source);
        var build = new Build(change && role.erases());
        if (!namedBy.isEmpty()) {
            unknown(source).forEach(place -> build.at(place).warn(UNKNOWN_FIELD));
        }
        var nodes = new ArrayList<Node>(1);
        made.body().build(source, build, nodes);
        var moments = new ArrayList<Node>(1);
        made.createdAt().build(source, build, moments);
        var recipients = new ArrayList<Node>(1);
        made.recipients().forEach(rule -> rule.build(source, build, recipients));
        String moment = moments.isEmpty() || moments.get(0).text() == null
                ? ""
                : moments.get(0).text();
        role.compare(source, build);
        var cancels = role.cancels(source) ? role.said(source, build) : null;
        Node body = nodes.isEmpty() ? null : nodes.get(0);
        return new Mapped(body, moment, recipients, version(source), change, cancels, build.findings());
    }

    /** Where each field of a record's message comes from and which source fields it leaves out, of a mapped record. */
    public RecordSources sources(RawRecord record) {
        SourceElement source = SourceReader.read(record, namedBy);
        var trace = new Trace();
        var nodes = new ArrayList<Node>(1);
        made.body().build(source, new Build(false, trace), nodes);
        var around = new Trace();
        var envelope = new ArrayList<Node>(1);
        made.createdAt().build(source, new Build(false, around), envelope);
        made.recipients().forEach(rule -> rule.build(source, new Build(false, around), envelope));
        var left = new ArrayList<Left>();
        left(source, "", left);
        return new RecordSources(version(), around.named("Envelope/", envelope), trace.named("", nodes), left);
    }

    private int version(SourceElement source) {
        return recordVersion == null
                ? 0
                : recordVersion.values(source).stream()
                        .mapToInt(v -> Integer.parseInt(v.text()))
                        .findFirst()
                        .orElse(0);
    }

    /** The places of fields that reach no message, are not listed under {@code notCarried} and are not told of. */
    public List<Place> losses(RawRecord record) {
        return namedBy.isEmpty() ? unknown(SourceReader.read(record)) : List.of();
    }

    private List<Place> unknown(SourceElement record) {
        var left = new ArrayList<Left>();
        left(record, "", left);
        return left.stream()
                .filter(l -> l.reason().equals(UNKNOWN))
                .map(Left::place)
                .toList();
    }

    private void left(SourceElement element, String path, List<Left> into) {
        String reason = notCarried.word(path);
        if (reason != null) {
            into.add(new Left(element.place(), reason));
            return;
        }
        for (SourceElement.Attribute attribute : element.attributes()) {
            String at = path.isEmpty() ? "@" + attribute.name() : path + "/@" + attribute.name();
            if (!carried.contains(at)) {
                String why = notCarried.word(at);
                into.add(new Left(attribute.place(), why == null ? UNKNOWN : why));
            }
        }
        if (element.children().isEmpty() && !element.text().isEmpty() && !carried.contains(path)) {
            into.add(new Left(element.place(), UNKNOWN));
        }
        for (SourceElement child : element.children()) {
            left(child, path.isEmpty() ? child.name() : path + "/" + child.name(), into);
        }
    }

    @Override
    public String toString() {
        return version();
    }
}
