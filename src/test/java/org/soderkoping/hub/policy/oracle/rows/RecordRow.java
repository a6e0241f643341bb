package org.soderkoping.hub.policy.oracle.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rows that keep a whole record from a partner, before any agreement is looked at; in their order. */
public enum RecordRow {
    /** The firewall. An event goes without the persons of that country, unless it has no others. */
    D01(RecordRow::fled, NotGrantedYet.D03),
    /** Kinds that ask, answer or hand over, and questions that name whom they ask, are for nobody else. */
    NOT_ADDRESSED(b -> addressed(b) && !b.situation().recipients().contains(b.partner())),
    /** A question, or a report that is not public, reveals that people from there exist. */
    D20b(b -> described(b).contains(Countries.alpha3(b.partner()))),
    /** Requests of a data subject never leave the hub. */
    D24(b -> b.of("SubjectRightsRequest"), NotGrantedYet.D30);

    private static final Set<String> DIRECTED =
            Set.of("PersonInquiry", "PersonInquiryAnswer", "TransferRequest", "TransferReply", "ReturnCase");

    private final Predicate<Before> forbids;

    private final Optional<NotGrantedYet> wayOut;

    RecordRow(Predicate<Before> forbids) {
        this.forbids = forbids;
        this.wayOut = Optional.empty();
    }

    RecordRow(Predicate<Before> forbids, NotGrantedYet wayOut) {
        this.forbids = forbids;
        this.wayOut = Optional.of(wayOut);
    }

    /** The grant that will open this row one day. */
    public Optional<NotGrantedYet> wayOut() {
        return wayOut;
    }

    public static Optional<String> first(Before before) {
        return Arrays.stream(values())
                .filter(row -> row.forbids.test(before))
                .map(Enum::name)
                .findFirst();
    }

    private static boolean fled(Before before) {
        if (before.event() && !before.situation().lifecycle() && !Countries.in(before.origins(), before.partner())) {
            return false;
        }
        if (before.event() && !before.situation().lifecycle()) {
            var persons = OriginTable.persons(before.body());
            return !persons.isEmpty()
                    && persons.stream()
                            .allMatch(p -> Countries.in(OriginTable.ofPersonIn(before.body(), p), before.partner()));
        }
        boolean sentHome = before.body().findText("ground").equals(Optional.of("OWN_NATIONAL"))
                && before.situation().recipients().contains(before.partner());
        return Countries.in(before.origins(), before.partner()) || sentHome;
    }

    private static boolean addressed(Before before) {
        return DIRECTED.contains(before.body().name())
                || !before.situation().recipients().isEmpty();
    }

    private static List<String> described(Before before) {
        var body = before.body();
        if (before.of("CoiReport") && !body.findText("handling").equals(Optional.of("PUBLIC"))) {
            return body.list("country").map(n -> String.valueOf(n.text())).toList();
        }
        return before.of("CoiInquiry")
                ? body.findText("subjectCountry").stream().toList()
                : List.of();
    }
}
