package org.soderkoping.hub.normalisation.rules.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S45: a statistic's revision follows the one before it, and a total ten times that of a year ago is worth a look. */
final class RevisionsInOrder implements SemanticRule {
    private static final long JUMP = 10;

    @Override
    public String id() {
        return "S45";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MIGRATION_STATISTICS);
    }

    @Override
    public void check(Look look) {
        Node body = look.body();
        var earlier = look.background().earlier().stream().map(Past::body).toList();
        var ofPeriod =
                earlier.stream().filter(e -> period(e).equals(period(body))).toList();
        if (ofPeriod.stream().anyMatch(e -> same(e, body))) {
            return; // told again as it was
        }
        ofPeriod.stream().mapToLong(e -> number(e, "revision")).max().stream()
                .filter(last -> number(body, "revision") != last + 1)
                .forEach(last -> body.find("revision").ifPresent(look::refuse));
        yearBefore(body)
                .flatMap(period ->
                        earlier.stream().filter(e -> period(e).equals(period)).findFirst())
                .filter(before -> jumps(sum(before), sum(body)))
                .ifPresent(before -> body.find("period").ifPresent(look::warn));
    }

    private static boolean same(Node one, Node other) {
        return Arrays.equals(NodeWriter.bytes(one), NodeWriter.bytes(other));
    }

    private static String period(Node statistic) {
        return statistic.findText("period").orElse("");
    }

    private static Optional<String> yearBefore(Node statistic) {
        String period = period(statistic);
        return period.length() < 4
                ? Optional.empty()
                : Optional.of(Integer.parseInt(period.substring(0, 4)) - 1 + period.substring(4));
    }

    private static boolean jumps(long before, long now) {
        return before > 0 && (now > JUMP * before || now * JUMP < before);
    }

    private static long sum(Node statistic) {
        return statistic.list("cell").mapToLong(c -> number(c, "value")).sum();
    }

    private static long number(Node parent, String leaf) {
        return parent.findText(leaf).map(Long::parseLong).orElse(0L);
    }
}
