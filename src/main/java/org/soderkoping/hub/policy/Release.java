package org.soderkoping.hub.policy;

import java.util.function.Function;
import org.soderkoping.hub.policy.projection.Projection;

/** What a partner gets at the moment of sending: nothing, for a reason, or a projection. */
public sealed interface Release {
    /** One answer for each outcome. */
    <T> T fold(Function<Withheld, T> withheld, Function<Projection, T> released);

    /** Nothing; the rule or word that says why. */
    record Withheld(String reason) implements Release {
        @Override
        public <T> T fold(Function<Withheld, T> withheld, Function<Projection, T> released) {
            return withheld.apply(this);
        }
    }

    /** A message. */
    record Released(Projection projection) implements Release {
        @Override
        public <T> T fold(Function<Withheld, T> withheld, Function<Projection, T> released) {
            return released.apply(projection);
        }

        @Override
        public String toString() {
            return projection.toString();
        }
    }
}
