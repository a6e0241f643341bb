package org.soderkoping.hub.normalisation.rules.requests;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Addressees;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/**
 * S50: an answer names a question that was put to its sender by each agency it is addressed to, and that the sender has
 * not closed by an earlier answer. Whether a question was put to others it does not tell: that is as if there were none.
 */
final class AnswersItsQuestion implements SemanticRule {
    /** What leaves a question open. */
    private static final Set<String> OPEN = Set.of("POSSIBLE", "MORE_INFO_NEEDED", "PARTIAL", "FORWARDED");

    @Override
    public String id() {
        return "S50";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_ANSWER, Kind.PERSON_INQUIRY_ANSWER);
    }

    @Override
    public void check(Look look) {
        var background = look.background();
        if (!background.questionsKnown()) {
            return;
        }
        int asking = Addressees.of(look.draft().message()).size();
        if (asking == 0 && look.draft().kind().directed()) {
            return; // S66 says what is wrong then
        }
        if (background.about().size() < Math.max(1, asking)
                || background.earlier().stream().anyMatch(e -> closes(e, look))) {
            look.body().find("inquiryRef").ifPresent(look::refuse);
        }
    }

    /** An earlier answer to somebody this one is for, which left nothing open. */
    private static boolean closes(Past earlier, Look look) {
        var now = Addressees.of(look.draft().message());
        boolean same = now.isEmpty() || !Collections.disjoint(now, earlier.addressees());
        return same && outcome(earlier.body()).stream().noneMatch(OPEN::contains);
    }

    private static Set<String> outcome(Node answer) {
        return answer.findText("result")
                .or(() -> answer.findText("status"))
                .map(Set::of)
                .orElse(Set.of());
    }
}
