package org.soderkoping.hub.policy.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;
import org.soderkoping.hub.policy.oracle.rows.Before;
import org.soderkoping.hub.policy.oracle.rows.OriginTable;
import org.soderkoping.hub.policy.oracle.rows.Situation;
import org.soderkoping.hub.policy.oracle.shown.EnvelopeTable;
import org.soderkoping.hub.policy.oracle.shown.FigureTable;
import org.soderkoping.hub.policy.oracle.shown.Shown;
import org.soderkoping.hub.policy.projection.Projection;

/** What a partner got, held against what the oracle says it should see. */
record Delivered(RandomCase one, Situation situation, Verdict verdict) {

    List<String> differences(Oracle.Stored stored, Projection projection) {
        var message = Sending.read(one.kind(), projection.body());
        var got = message.children().get(1);
        var differences = new ArrayList<String>();
        var expected = verdict.lines();
        var lines = Shown.of(got).lines();
        var original = Shown.of(situation.body()).lines();
        if (one.kind() == Kind.MIGRATION_STATISTICS) {
            expected = withoutFigures(expected);
            lines = withoutFigures(lines);
            differences.addAll(new FigureTable(
                            situation.body(),
                            situation.partner(),
                            before(stored).cuts("cell"))
                    .wrong(got));
        }
        differences.addAll(Shown.differences(expected, lines, original));
        var before = before(stored);
        differences.addAll(EnvelopeTable.wrong(
                before, verdict.purposes(), message.children().get(0)));
        boolean coarsens = before.commitments().stream()
                .anyMatch(c -> !c.clause().generalised().isEmpty());
        differences.addAll(headers(projection, message, coarsens));
        return differences;
    }

    private Before before(Oracle.Stored stored) {
        var origins = new HashSet<>(OriginTable.of(situation));
        origins.addAll(stored.origins());
        var now = one.sending();
        return new Before(
                situation,
                situation.body(),
                Oracle.commitments(situation, stored, now.agreements(), now.at()),
                origins);
    }

    /** A coarser form may happen to show all there is; that it was asked for is said all the same. */
    private List<String> headers(Projection projection, Node message, boolean coarsens) {
        var wrong = new ArrayList<String>();
        boolean other = !Shown.of(message.children().get(1))
                .lines()
                .equals(Shown.of(situation.body()).lines());
        String masked = projection.headers().get("skmasked");
        if (!masked.equals(String.valueOf(other)) && !(coarsens && masked.equals("true"))) {
            wrong.add("header skmasked is " + masked);
        }
        var headers = new TreeMap<>(projection.headers());
        headers.remove("skmasked");
        var envelope = message.children().get(0);
        var expected = new TreeMap<String, String>();
        expected.put("skagreement", words(envelope, "agreementRef"));
        expected.put("skpurpose", words(envelope, "purpose"));
        expected.put("sktest", words(envelope, "test"));
        envelope.findText("retainUntil").ifPresent(day -> expected.put("skretainuntil", day));
        if (!headers.equals(expected)) {
            wrong.add("headers " + headers + " instead of " + expected);
        }
        return wrong;
    }

    private static String words(Node envelope, String name) {
        return envelope.list(name).map(Node::text).collect(Collectors.joining(" "));
    }

    private static Map<String, String> withoutFigures(Map<String, String> lines) {
        var others = new TreeMap<>(lines);
        others.keySet().removeIf(path -> FigureTable.ELEMENTS.contains(path.substring(1, path.indexOf('['))));
        return others;
    }
}
