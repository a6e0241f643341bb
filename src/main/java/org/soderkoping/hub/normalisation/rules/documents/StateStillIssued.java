package org.soderkoping.hub.normalisation.rules.documents;

import java.time.LocalDate;
import java.util.Map;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.Paper;
import org.soderkoping.hub.normalisation.rules.basis.PaperRule;

/** S22: a paper of a state that is no more was issued while it was; of the year of its end, all days count. */
final class StateStillIssued implements PaperRule {
    private final Map<String, String> withdrawn;

    /** @param withdrawn day, or year, of the end by alpha-3 code, as in {@code countries-withdrawn.csv} */
    StateStillIssued(Map<String, String> withdrawn) {
        this.withdrawn = Map.copyOf(withdrawn);
    }

    @Override
    public String id() {
        return "S22";
    }

    @Override
    public void check(Look look, Paper paper) {
        var end = paper.document().findText("issuingState").map(withdrawn::get).map(StateStillIssued::last);
        paper.document()
                .find("issuedOn")
                .filter(i -> end.filter(e -> Days.of(i).isAfter(e)).isPresent())
                .ifPresent(look::warn);
    }

    private static LocalDate last(String day) {
        return day.length() == 4 ? LocalDate.of(Integer.parseInt(day), 12, 31) : LocalDate.parse(day);
    }
}
