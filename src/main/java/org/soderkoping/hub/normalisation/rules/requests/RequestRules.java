package org.soderkoping.hub.normalisation.rules.requests;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of inquiries about persons, transfers and returns. */
public final class RequestRules {
    private RequestRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(
                new AnswersItsQuestion(),
                new OnlyWhatWasAsked(),
                new ReasonsNeedConsent(),
                new NoFishing(),
                new TakeBackHasReason(),
                new TransferInOrder(),
                new ReturnIsChecked(),
                new ReturnWithoutClaim());
    }
}
