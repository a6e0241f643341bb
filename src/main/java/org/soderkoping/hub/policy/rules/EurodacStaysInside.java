package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D05: what came from Eurodac, hits and references, never goes to BY, MD or UA; all else only where a clause names its category. */
final class EurodacStaysInside implements Rule {
    @Override
    public String id() {
        return "D05";
    }

    @Override
    public String basis() {
        return "Regulation 2024/1358 art. 49; GDPR chapter V";
    }

    @Override
    public String says() {
        return "what comes from Eurodac does not go to BY, MD or UA";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return record.toMemberPeopleFlee()
                && (field.path().contains("biometric")
                        || field.path().startsWith("otherMemberStateHits")
                        || field.path().startsWith("hit/")
                        || field.endsWith("dbHit"));
    }
}
