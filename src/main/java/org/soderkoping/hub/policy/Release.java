package org.soderkoping.hub.policy;

import org.soderkoping.hub.policy.projection.Projection;

/** What a partner gets at the moment of sending: nothing, for a reason, or a projection. */
public sealed interface Release {
    /** Nothing; the rule or word that says why. */
    record Withheld(String reason) implements Release {}

    /** A message. */
    record Released(Projection projection) implements Release {
        @Override
        public String toString() {
            return projection.toString();
        }
    }
}
