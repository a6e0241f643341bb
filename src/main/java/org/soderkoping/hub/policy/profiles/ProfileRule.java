package org.soderkoping.hub.policy.profiles;

import org.soderkoping.hub.exchange.Kind;

/** One row of docs/rules.md that is asked of a message and the agreements it falls under. */
interface ProfileRule {
    /** The row, such as {@code S54}; its findings have the code {@code SK-4054}. */
    String id();

    /** The kind it concerns, also where a correction brings a body of it. */
    Kind kind();

    /** Looks at one message; what it finds it tells the regard. */
    void check(Regard regard);
}
