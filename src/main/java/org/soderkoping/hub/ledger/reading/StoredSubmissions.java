package org.soderkoping.hub.ledger.reading;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RawRecord.Frame;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.store.Frames;
import org.soderkoping.hub.ledger.store.MappingVersions;
import org.soderkoping.hub.ledger.store.RawForm;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.normalisation.sources.MappingText;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens submissions as they were sent: every record cut out then, with its message or the codes that refused it. */
public final class StoredSubmissions {
    private static final Place START = new Place("/record", 1, 1);

    /** A row as stored; findings are those of a refused record. */
    private record Sealed(
            long id,
            @Nullable UUID messageId,
            String kind,
            String mapping,
            @Nullable String findings,
            long keyId,
            byte @Nullable [] payload,
            byte @Nullable [] raw) {
        @Override
        public String toString() {
            return "sealed record " + id;
        }
    }

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Sealing sealing;
    private final MessageForm form;
    private final MappingVersions versions;

    public StoredSubmissions(JdbcClient jdbc, Sealing sealing, MessageForm form) {
        this.jdbc = jdbc;
        this.keys = new SubjectKeys(jdbc, sealing);
        this.sealing = sealing;
        this.form = form;
        this.versions = new MappingVersions(jdbc);
    }

    public Optional<StoredSubmission> find(AgencyId agency, String submissionId) {
        return jdbc.sql("select id, feed, submission_id, digest, channel, received_at from intake"
                        + " where agency = ? and submission_id = ?")
                .params(agency.value(), submissionId)
                .query((rs, n) -> new StoredSubmission(
                        rs.getLong("id"),
                        FeedId.parse(rs.getString("feed")),
                        rs.getString("submission_id"),
                        rs.getString("digest"),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                        listBatches(rs.getLong("id"))))
                .optional();
    }

    /** The mapping version last taken into use under a name such as {@code EE-PPA/asylum-registration@3}. */
    public Optional<MappingText> findTables(String mapping) {
        return versions.findLast(mapping);
    }

    /** The accepted records of a batch in their order, then the refused ones. */
    public List<StoredSlice> open(StoredSubmission.Batch batch) {
        var sealed = new ArrayList<Sealed>(jdbc.sql("select id, message_id, kind, mapping, null as findings, key_id,"
                        + " payload, raw from record where id between ? and ? order by id")
                .params(new RecordId(batch.id(), 0).number(), new RecordId(batch.id() + 1, 0).number() - 1)
                .query(StoredSubmissions::sealed)
                .list());
        sealed.addAll(jdbc.sql("select no as id, null::uuid as message_id, '' as kind, '' as mapping, findings, key_id,"
                        + " null::bytea as payload, raw from refusal where batch_id = ? order by no")
                .param(batch.id())
                .query(StoredSubmissions::sealed)
                .list());
        var known = keys.listByIds(sealed.stream().map(Sealed::keyId).toList());
        var frames = frames(batch.id());
        return sealed.stream()
                .map(s -> s.findings == null
                        ? accepted(s, known.get(s.keyId), frames)
                        : refused(s, known.get(s.keyId), batch.id(), frames))
                .toList();
    }

    private List<StoredSubmission.Batch> listBatches(long intakeId) {
        return jdbc.sql("select id, batch_no, tables from batch where intake_id = ? order by batch_no")
                .param(intakeId)
                .query((rs, n) -> new StoredSubmission.Batch(
                        rs.getLong("id"),
                        rs.getInt("batch_no"),
                        Optional.ofNullable(rs.getString("tables")).flatMap(versions::find)))
                .list();
    }

    private Frames frames(long batchId) {
        byte[] sealed = jdbc.sql("select frames from batch where id = ?")
                .param(batchId)
                .query((rs, n) -> Optional.ofNullable(rs.getBytes("frames")))
                .single()
                .orElse(null);
        return Frames.open(sealing, batchId, sealed);
    }

    private StoredSlice accepted(Sealed sealed, @Nullable SecretKey key, Frames frames) {
        int no = RecordId.of(sealed.id).position() + 1;
        var id = sealed.messageId;
        if (key == null || sealed.payload == null || id == null) {
            return StoredSlice.refused(no, null, List.of());
        }
        byte[] bytes = message(sealing.open(key, "payload " + id, sealed.payload));
        Node message = form.read(Kind.valueOf(sealed.kind), bytes);
        var raw = raw(key, "raw " + id, sealed.raw);
        return new StoredSlice(
                no,
                Optional.ofNullable(raw).map(r -> record(no, nativeId(message), r, frames.ofAccepted(no - 1))),
                Optional.of(new StoredSlice.Accepted(id, sealed.mapping, message, bytes)),
                List.of());
    }

    private StoredSlice refused(Sealed sealed, @Nullable SecretKey key, long batchId, Frames frames) {
        int no = (int) sealed.id;
        var raw = raw(key, "refused " + batchId + "/" + no, sealed.raw);
        return StoredSlice.refused(
                no,
                raw == null ? null : record(no, "#" + no, raw, frames.ofRefused(no)),
                String.valueOf(sealed.findings)
                        .lines()
                        .filter(line -> line.contains(" REFUSAL "))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .distinct()
                        .toList());
    }

    private static Sealed sealed(ResultSet rs, int n) throws SQLException {
        return new Sealed(
                rs.getLong("id"),
                rs.getObject("message_id", UUID.class),
                rs.getString("kind"),
                rs.getString("mapping"),
                rs.getString("findings"),
                rs.getLong("key_id"),
                rs.getBytes("payload"),
                rs.getBytes("raw"));
    }

    private @Nullable RawForm raw(@Nullable SecretKey key, String place, byte @Nullable [] sealed) {
        return key == null || sealed == null ? null : RawForm.read(sealing.open(key, place, sealed));
    }

    private static RawRecord record(int no, String id, RawForm raw, Frame frame) {
        return new RawRecord(no, id, raw.text(), START, frame, raw.origin());
    }

    /** Behind the case id that stands first in the seal. */
    private static byte[] message(byte[] plain) {
        var payload = ByteBuffer.wrap(plain);
        payload.position(payload.getShort() + Short.BYTES);
        byte[] message = new byte[payload.remaining()];
        payload.get(message);
        return message;
    }

    private static String nativeId(Node message) {
        return message.find("Envelope")
                .flatMap(e -> e.find("source"))
                .flatMap(s -> s.findText("nativeMessageId"))
                .orElse("");
    }
}
