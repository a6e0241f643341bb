package org.soderkoping.hub.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions: one row per agency and submission id. */
public final class IntakeTable {
    /** A submission as stored; the receipt is sealed and there once it is done. */
    public record Row(
            long id,
            AgencyId agency,
            String submissionId,
            String digest,
            int accepted,
            int refused,
            byte @Nullable [] receipt) {
        @Override
        public String toString() {
            return "intake " + id;
        }

        public boolean done() {
            return receipt != null;
        }

        /** What a sealed Signal of a late batch is bound to. */
        public static String latePlace(long batchId) {
            return "late " + batchId;
        }

        /** What its sealed receipt is bound to. */
        public static String place(AgencyId agency, String submissionId) {
            return "receipt " + agency + "/" + submissionId;
        }
    }

    private static final String COLUMNS = "id, agency, submission_id, digest, accepted, refused, receipt";

    private final JdbcClient jdbc;

    public IntakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> find(AgencyId agency, String submissionId) {
        return jdbc.sql("select " + COLUMNS + " from intake where agency = ? and submission_id = ?")
                .params(agency.value(), submissionId)
                .query(IntakeTable::row)
                .optional();
    }

    /** The row of a submission, made RUNNING when there is none yet. */
    public Row require(Submission submission) {
        return insert(submission)
                .or(() -> find(submission.agency(), submission.id()))
                .orElseThrow();
    }

    private Optional<Row> insert(Submission submission) {
        return jdbc.sql("insert into intake (agency, submission_id, feed, channel, digest, state, received_at)"
                        + " values (?, ?, ?, ?, ?, 'RUNNING', ?) on conflict do nothing returning " + COLUMNS)
                .params(
                        submission.agency().value(),
                        submission.id(),
                        submission.feed().toString(),
                        submission.channel().name(),
                        submission.digest(),
                        OffsetDateTime.ofInstant(submission.receivedAt(), ZoneOffset.UTC))
                .query(IntakeTable::row)
                .optional();
    }

    /** Adds what a batch brought, and answers the sums. */
    public Row add(long id, int accepted, int refused) {
        return jdbc.sql("update intake set accepted = accepted + ?, refused = refused + ? where id = ? returning "
                        + COLUMNS)
                .params(accepted, refused, id)
                .query(IntakeTable::row)
                .single();
    }

    public void finish(long id, byte[] sealedReceipt) {
        jdbc.sql("update intake set state = 'DONE', receipt = ? where id = ? and state = 'RUNNING'")
                .params(sealedReceipt, id)
                .update();
    }

    /** Notes that an id came again with another content; noting it twice changes nothing. */
    public boolean noteConflict(Submission submission) {
        return jdbc.sql("insert into intake_conflict (agency, submission_id, digest) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(submission.agency().value(), submission.id(), submission.digest())
                        .update()
                > 0;
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new AgencyId(rs.getString("agency")),
                rs.getString("submission_id"),
                rs.getString("digest"),
                rs.getInt("accepted"),
                rs.getInt("refused"),
                rs.getBytes("receipt"));
    }
}
