package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D04: no template, image or scan to anybody; a reference only under an EU profile, to find the responsible state. */
final class BiometricsNever implements Rule {
    @Override
    public String id() {
        return "D04";
    }

    @Override
    public String basis() {
        return "Regulation 2024/1358 art. 17, 49";
    }

    @Override
    public String says() {
        return "photo and scan references go to nobody, other references to biometrics under an EU profile only";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.categories().contains(Category.B)
                && (field.endsWith("photoRef") || field.endsWith("scanRef") || !releasedToFindTheState(record, field));
    }

    /** A clause of another profile, or for another purpose, borrows neither from one that is beside it. */
    private static boolean releasedToFindTheState(Case record, Field field) {
        return record.clauses().stream()
                .filter(c -> c.profile().equals("DUBLIN3") || c.profile().equals("AMMR2024"))
                .filter(c -> c.purposes().contains(Purpose.RESPONSIBILITY))
                .anyMatch(c -> c.releases(field.path(), field.categories()));
    }
}
