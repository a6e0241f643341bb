package org.soderkoping.hub.console.status;

import java.util.List;
import org.soderkoping.hub.console.status.StatusView.Mark;

/** The one line above everything. */
final class Verdict {
    private Verdict() {}

    /** @param troubles the worst first */
    static Mark of(List<Trouble> troubles, LedgerBoard.Books books) {
        if (troubles.isEmpty()) {
            return books.idle()
                    ? Mark.of(State.FLOWS, "All stands ready. Nothing has arrived yet.")
                    : Mark.of(State.FLOWS, "All flows.");
        }
        var worst = troubles.get(0);
        String rest = troubles.size() == 1 ? "" : " " + (troubles.size() - 1) + " more below.";
        return Mark.of(worst.state(), worst.what() + "." + rest);
    }
}
