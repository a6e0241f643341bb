package org.soderkoping.hub.normalisation.rules.sender;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S66: what is asked of somebody says of whom. */
public final class AddressedToSomebody implements SemanticRule {
    @Override
    public String id() {
        return "S66";
    }

    @Override
    public Set<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::directed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    @Override
    public void check(Look look) {
        if (look.envelope().find("recipient").isEmpty()) {
            look.refuse(look.body());
        }
    }
}
