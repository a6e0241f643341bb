package org.soderkoping.hub.cli.offline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.intake.reading.manifest.ManifestCheck;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.rules.SemanticRules;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;
import org.soderkoping.hub.validation.SchemaGate;

/**
 * The first three stages without a server, and what the fourth finds before it decides: the same engine, the same
 * findings, the same codes.
 */
public final class Workbench {
    private final HubFolders folders;
    private final Participants participants;
    private final ExchangeSchema schema;
    private final SchemaGate gate;
    private final Map<FeedId, MappingTable> tables;
    private final Normaliser normaliser;
    private final ReleasePolicy policy;
    private final Clock clock;

    public Workbench(HubFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
        this.participants = Participants.read(folders);
        this.schema = ExchangeFormat.schema(folders);
        this.gate = new SchemaGate(participants);
        this.tables = ExchangeFormat.tables(folders, participants, schema);
        var rules = new SemanticRules(folders, participants, clock);
        var judgement = new Normaliser.Judgement(schema, rules, SubjectHistory.NONE);
        this.normaliser = new Normaliser(participants, tables, judgement, true);
        this.policy = ReleasePolicy.read(folders, participants.partnerCountries(), Secrets.NONE, clock);
    }

    public Participants participants() {
        return participants;
    }

    public HubFolders folders() {
        return folders;
    }

    public ExchangeSchema schema() {
        return schema;
    }

    /** Where each field of a record comes from, a line each; paths and reasons, no value. */
    public List<String> sources(Submission submission, Normalised record) {
        var table = Objects.requireNonNull(tables.get(submission.feed()));
        return SourceLines.of(table.sources(record.raw()), record);
    }

    /** Takes a file through reading, schema gate, mapping, rules and the profiles of agreements, batch by batch. */
    public void run(Path file, Feed feed, String submissionId, Consumer<ExchangeMessage> each) {
        var submission =
                new Submission(feed.id(), submissionId, digest(file), feed.channel(), clock.instant(), Map.of());
        var wrong = ManifestCheck.find(feed, file);
        if (wrong.isPresent()) {
            var refused = List.of(RefusedRecord.whole(wrong.get()));
            each.accept(judge(new ReceivedMessage(submission, 1, true, List.of(), refused)));
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var batches = RecordReader.batches(in, submission, feed);
            while (batches.hasNext()) {
                each.accept(judge(batches.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExchangeMessage judge(ReceivedMessage received) {
        return policy.hold(normaliser.normalise(gate.admit(received)));
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Digest.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
