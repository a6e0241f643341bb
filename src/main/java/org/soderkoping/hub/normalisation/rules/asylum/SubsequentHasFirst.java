package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S30: a subsequent application has an earlier one or a hit; a first one beside a hit for an application is doubtful. */
final class SubsequentHasFirst implements SemanticRule {
    @Override
    public String id() {
        return "S30";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION);
    }

    @Override
    public void check(Look look) {
        look.body().find("applicationType").filter(type -> doubtful(look, type)).ifPresent(look::warn);
    }

    private static boolean doubtful(Look look, Node type) {
        return switch (String.valueOf(type.text())) {
            case "SUBSEQUENT" ->
                look.body().list("otherMemberStateHits").findAny().isEmpty()
                        && look.background().earlier().isEmpty();
            case "FIRST" ->
                look.body()
                        .list("otherMemberStateHits")
                        .anyMatch(
                                h -> h.findText("category").filter("1"::equals).isPresent());
            default -> false;
        };
    }
}
