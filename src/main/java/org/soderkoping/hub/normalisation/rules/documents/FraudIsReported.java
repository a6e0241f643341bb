package org.soderkoping.hub.normalisation.rules.documents;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.Paper;
import org.soderkoping.hub.normalisation.rules.basis.PaperRule;

/** S23: a false paper seen at the border is worth a risk indicator (K13), which the others can learn from. */
final class FraudIsReported implements PaperRule {
    private static final Set<String> SOUND = Set.of("GENUINE", "NOT_ASSESSED");

    @Override
    public String id() {
        return "S23";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look, Paper paper) {
        paper.document()
                .find("authenticity")
                .filter(a -> !SOUND.contains(String.valueOf(a.text())))
                .ifPresent(look::note);
    }
}
