/** Watches the hub's home, proves what is new there, and puts it in force as a whole. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "intake::reading",
            "intake::manifest",
            "validation",
            "normalisation",
            "normalisation::rules",
            "normalisation::sources",
            "normalisation::sources",
            "policy",
            "ledger"
        })
@NullMarked
package org.soderkoping.hub.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
