package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Rule;

/** D20b: a question or a restricted report never goes to a country it describes. */
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
    public String says() {
        return "a question, or a report that is not public, does not go to the country it describes";
    }

    @Override
    public boolean withholdsRecord(Case record) {
        return switch (record.kind()) {
            case COI_INQUIRY -> describesPartner(record, "subjectCountry");
            case COI_REPORT -> restricted(record) && describesPartner(record, "country");
            default -> false;
        };
    }

    private static boolean restricted(Case record) {
        return record.body().findText("handling").filter("PUBLIC"::equals).isEmpty();
    }

    private static boolean describesPartner(Case record, String element) {
        return record.body()
                .list(element)
                .anyMatch(c -> CountryCode.findByAlpha3(String.valueOf(c.text()))
                        .filter(record.partner()::equals)
                        .isPresent());
    }
}
