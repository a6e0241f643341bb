package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Rule;

/** D20b: a restricted report never goes to a country it describes. */
final class QuestionsReveal implements Rule {
    @Override
    public String id() {
        return "D20b";
    }

    @Override
    public String basis() {
        return "A question or restricted report reveals that applicants from there exist";
    }

    @Override
    public boolean withholdsRecord(Case record) {
        return record.kind() == Kind.COI_REPORT
                && !record.body().findText("handling").filter("PUBLIC"::equals).isPresent()
                && record.body()
                        .list("country")
                        .anyMatch(c -> CountryCode.findByAlpha3(String.valueOf(c.text()))
                                .filter(record.partner()::equals)
                                .isPresent());
    }
}
