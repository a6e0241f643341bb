/** The hub commands, on the same engines as the running hub. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "validation",
            "normalisation",
            "policy",
            "ledger",
            "delivery",
            "parts",
            "console"
        })
@NullMarked
package org.soderkoping.hub.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
