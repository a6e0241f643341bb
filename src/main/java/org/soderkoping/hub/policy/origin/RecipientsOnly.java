package org.soderkoping.hub.policy.origin;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Rule;

/** What names its recipients goes to their countries and nowhere else, never back to the sender's own. */
public final class RecipientsOnly implements Rule {
    @Override
    public String id() {
        return "NOT_ADDRESSED";
    }

    @Override
    public String basis() {
        return "Only the agencies a message names were asked";
    }

    @Override
    public String says() {
        return "a record that names its recipients goes to their countries and to no other";
    }

    @Override
    public boolean withholdsRecord(Case record) {
        return record.addressed()
                && (!record.recipients().contains(record.partner())
                        || record.partner().equals(record.sender()));
    }
}
