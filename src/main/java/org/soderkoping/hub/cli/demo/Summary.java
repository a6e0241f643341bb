package org.soderkoping.hub.cli.demo;

import java.io.PrintWriter;
import java.util.Collection;
import org.soderkoping.hub.cli.clients.Levels;
import org.soderkoping.hub.participants.Feed;

/** The books at the end: what each feed sent and each partner got, and whether it comes out even. */
final class Summary {
    private static final String FROM = "%-44s %-4s %7s %9s %8s %6s%n";
    private static final String TO = "%-8s %9s %10s %8s %5s %8s %8s %7s%n";

    private final PrintWriter out;
    private final Tally tally;

    Summary(PrintWriter out, Tally tally) {
        this.out = out;
        this.tally = tally;
    }

    /** Prints all and answers whether nothing was lost, doubled, altered, leaked or left without an answer. */
    boolean print(Collection<Balance.Line> partners, Levels levels) {
        senders();
        kinds();
        out.printf(
                "%nTold back by queue: AVAILABLE %d · TAKEN %d · PROCESSED %d%n%n",
                levels.of(Levels.Level.AVAILABLE), levels.of(Levels.Level.TAKEN), levels.of(Levels.Level.PROCESSED));
        out.printf(TO, "partner", "entitled", "delivered", "waiting", "lost", "doubled", "altered", "leaked");
        partners.forEach(this::partner);
        out.printf(
                "%nlost %d · doubled %d · altered %d · leaked %d · without an answer %d · answered otherwise when sent again"
                        + " %d%n",
                partners.stream().mapToLong(Balance.Line::lost).sum(),
                partners.stream().mapToLong(Balance.Line::doubled).sum(),
                partners.stream().mapToLong(Balance.Line::altered).sum(),
                partners.stream().mapToLong(Balance.Line::leaks).sum(),
                tally.total(Tally.Sum::withoutAnswer),
                tally.total(Tally.Sum::otherwise));
        out.flush();
        return partners.stream().allMatch(Balance.Line::clean)
                && tally.byFeed().values().stream().allMatch(s -> s.withoutAnswer() == 0 && s.otherwise() == 0);
    }

    private void senders() {
        out.printf("%n" + FROM, "sender and feed", "kind", "sent", "accepted", "refused", "again");
        tally.byFeed().forEach((feed, sum) -> line(name(feed), feed.kind().number(), sum));
        var all = tally.byFeed().values().stream().reduce(Tally.Sum::plus);
        all.ifPresent(sum -> line("all", "", sum));
    }

    private void kinds() {
        out.printf("%n" + FROM, "kind", "", "sent", "accepted", "refused", "again");
        tally.byKind().forEach((kind, sum) -> line(kind.element(), kind.number(), sum));
    }

    private static String name(Feed feed) {
        return feed.id() + " (" + feed.channel() + ")";
    }

    private void line(String name, String kind, Tally.Sum sum) {
        out.printf(FROM, name, kind, sum.sent(), sum.accepted(), sum.refused(), sum.again());
    }

    private void partner(Balance.Line line) {
        out.printf(
                TO,
                line.partner(),
                line.entitled(),
                line.delivered(),
                line.waiting(),
                line.lost(),
                line.doubled(),
                line.altered(),
                line.leaks());
    }
}
