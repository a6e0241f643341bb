package org.soderkoping.hub.policy;

import java.util.function.Function;
import org.soderkoping.hub.policy.projection.Projection;

/** What a partner gets at the moment of sending: nothing, for a reason, or a projection. */
public sealed interface Release {
    /** One answer for each outcome; of what does not go and of what is recalled, the reason. */
    <T> T fold(Function<String, T> withheld, Function<String, T> recalled, Function<Projection, T> released);

    /** Nothing; the rule or word that says why. */
    record Withheld(String reason) implements Release {
        @Override
        public <T> T fold(
                Function<String, T> withheld, Function<String, T> recalled, Function<Projection, T> released) {
            return withheld.apply(reason);
        }
    }

    /** Nothing but the names of earlier deliveries that the partner may no longer have. */
    record Recalled(String reason) implements Release {
        @Override
        public <T> T fold(
                Function<String, T> withheld, Function<String, T> recalled, Function<Projection, T> released) {
            return recalled.apply(reason);
        }
    }

    /** A message. */
    record Released(Projection projection) implements Release {
        @Override
        public <T> T fold(
                Function<String, T> withheld, Function<String, T> recalled, Function<Projection, T> released) {
            return released.apply(projection);
        }

        @Override
        public String toString() {
            return projection.toString();
        }
    }
}
