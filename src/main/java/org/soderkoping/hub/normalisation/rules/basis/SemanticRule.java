package org.soderkoping.hub.normalisation.rules.basis;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;

/** One row of docs/rules.md: what the schema of a message cannot say. */
public interface SemanticRule {
    /** The row, such as {@code S29}; its findings have the code {@code SK-4029}. */
    String id();

    /** The kinds it concerns. */
    default Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    /** Looks at one message; what it finds it tells the look. */
    void check(Look look);
}
