package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S52: the grounds of an application are asked for only when the applicant has agreed. */
public final class ConsentForGrounds implements SemanticRule {
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
        boolean agreed = look.body()
                .find("applicantConsent")
                .flatMap(c -> c.findText("given"))
                .filter(g -> g.equals("true") || g.equals("1"))
                .isPresent();
        if (!agreed) {
            look.body().list("asked").filter(a -> "GROUNDS".equals(a.text())).forEach(look::refuse);
        }
    }
}
