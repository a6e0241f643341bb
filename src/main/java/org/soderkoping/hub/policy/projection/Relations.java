package org.soderkoping.hub.policy.projection;

import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;

/**
 * What one person of a message is to another. A {@code relation} in a person says what the <em>other</em> one is to it, so
 * the dependant's own word about the applicant is turned round, and the applicant's word about the dependant stands.
 */
final class Relations {
    static final String OTHER = "OTHER";
    /** {@code schemas/codes/relations.csv}, each with what the other side calls it. */
    static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("SPOUSE", "SPOUSE"),
            Map.entry("PARTNER", "PARTNER"),
            Map.entry("PARENT", "CHILD"),
            Map.entry("CHILD", "PARENT"),
            Map.entry("SIBLING", "SIBLING"),
            Map.entry("GRANDPARENT", "GRANDCHILD"),
            Map.entry("GRANDCHILD", "GRANDPARENT"),
            Map.entry("UNCLE_AUNT", "NEPHEW_NIECE"),
            Map.entry("NEPHEW_NIECE", "UNCLE_AUNT"),
            Map.entry("GUARDIAN", "WARD"),
            Map.entry("WARD", "GUARDIAN"),
            Map.entry(OTHER, OTHER));

    private Relations() {}

    /** What the dependant is to the applicant; empty when no relation joins the two. */
    static Optional<String> of(Node dependant, Node applicant) {
        return saidOf(applicant, dependant)
                .map(type -> TURNED.getOrDefault(type, OTHER))
                .or(() -> saidOf(dependant, applicant));
    }

    /** What the second says the first is to it. */
    private static Optional<String> saidOf(Node one, Node by) {
        Optional<String> id = one.findText("localPersonId");
        return id.flatMap(wanted -> by.list("relation")
                .filter(r -> r.findText("personRef").filter(wanted::equals).isPresent())
                .findFirst()
                .flatMap(r -> r.findText("type")));
    }
}
