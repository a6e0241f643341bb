package org.soderkoping.hub.policy.origin;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D01, above all agreements: nothing about a person reaches a country the person may have fled. Of a border event the persons of that country are taken out by the projection; when none would be left, or nothing says who they are, nothing personal goes. */
public final class OriginFirewall implements Rule {
    @Override
    public String id() {
        return "D01";
    }

    @Override
    public String basis() {
        return "Regulation 2024/1348 art. 7(2)";
    }

    @Override
    public String says() {
        return "nothing about a person reaches a country the person may have fled";
    }

    @Override
    public boolean withholdsRecord(Case record) {
        if (!record.toOrigin()) {
            return sentHome(record);
        }
        return record.kind() != Kind.BORDER_EVENT || EventPersons.allFrom(record.body(), record.partner());
    }

    /** A return case that says the one it asks is the person's own state, whatever nationality it gives. */
    private static boolean sentHome(Case record) {
        return record.kind() == Kind.RETURN_CASE
                && record.recipients().contains(record.partner())
                && record.body()
                        .findText("ground")
                        .filter("OWN_NATIONAL"::equals)
                        .isPresent();
    }

    /**
     * Beside the persons themselves nothing personal of an event is told to a country one of them may have fled. The
     * size of a group is told to no country people flee at all: told of other groups, its silence would speak.
     */
    @Override
    public boolean withholdsField(Case record, Field field) {
        if (field.endsWith("groupSize")) {
            return record.toOrigin() || record.toMemberPeopleFlee();
        }
        boolean ofTheEvent = !field.path().startsWith("person");
        return (record.toOrigin() || ofNobodyKnown(record)) && ofTheEvent && field.personal();
    }

    /** An event that a correction leaves without persons: those it had are inherited, those it has may be anybody. */
    private static boolean ofNobodyKnown(Case record) {
        return record.kind() == Kind.BORDER_EVENT
                && record.toMemberPeopleFlee()
                && OriginSet.describesNobody(record.kind(), record.body());
    }
}
