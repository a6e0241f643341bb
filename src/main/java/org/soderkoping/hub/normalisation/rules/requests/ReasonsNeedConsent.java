package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S52: grounds of a claim and of its decision are asked for only with the applicant's consent (2024/1351 art. 51). */
final class ReasonsNeedConsent implements SemanticRule {
    private static final Set<String> REASONS = Set.of("GROUNDS", "DECISION");

    @Override
    public String id() {
        return "S52";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PERSON_INQUIRY);
    }

    @Override
    public void check(Look look) {
        boolean given = look.body()
                .find("applicantConsent")
                .flatMap(c -> c.findText("given"))
                .filter(g -> g.equals("true") || g.equals("1"))
                .isPresent();
        if (!given) {
            look.body()
                    .list("asked")
                    .filter(a -> REASONS.contains(String.valueOf(a.text())))
                    .forEach(look::refuse);
        }
    }
}
