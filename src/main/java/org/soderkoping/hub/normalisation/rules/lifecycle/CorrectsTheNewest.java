package org.soderkoping.hub.normalisation.rules.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S62: a correction brings a whole body of the same kind, of the same case, for its newest state, and changes it. */
final class CorrectsTheNewest implements SemanticRule {
    @Override
    public String id() {
        return "S62";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.DATA_LIFECYCLE);
    }

    @Override
    public void check(Look look) {
        boolean corrects =
                look.body().findText("action").filter("CORRECTION"::equals).isPresent();
        var replacement = Parts.replacement(look.body());
        if (corrects != replacement.isPresent()) {
            look.body().find("action").ifPresent(look::refuse);
        }
        replacement
                .filter(body -> !fits(
                        body, look.background().earlier(), look.background().about()))
                .ifPresent(look::refuse);
    }

    private static boolean fits(Node replacement, List<Past> named, List<Past> newest) {
        return named.size() == 1
                && newest.size() == 1
                && named.get(0).messageId().equals(newest.get(0).messageId())
                && fits(replacement, newest.get(0));
    }

    private static boolean fits(Node replacement, Past state) {
        String caseId = String.valueOf(replacement.children().get(0).text());
        return replacement.name().equals(state.kind().element())
                && caseId.equals(state.caseId())
                && !Arrays.equals(NodeWriter.bytes(replacement), NodeWriter.bytes(state.body()));
    }
}
