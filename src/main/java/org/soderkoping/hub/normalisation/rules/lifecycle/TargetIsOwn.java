package org.soderkoping.hub.normalisation.rules.lifecycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S61: what a lifecycle message names is there, was sent by the same agency, and is one case. */
final class TargetIsOwn implements SemanticRule {
    @Override
    public String id() {
        return "S61";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.DATA_LIFECYCLE);
    }

    @Override
    public void check(Look look) {
        var named = look.background().earlier();
        var cases = new HashSet<String>();
        named.stream().map(Past::caseId).forEach(cases::add);
        if (named.size() < look.body().list("target").count() || cases.size() != 1) {
            look.body().find("target").map(t -> t.children().get(0)).ifPresent(look::refuse);
        }
    }
}
