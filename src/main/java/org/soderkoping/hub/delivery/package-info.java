/** Sixth stage: the relay fills the partners' queues and collects their receipts. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "validation",
            "normalisation",
            "policy",
            "policy::projection",
            "ledger",
            "ledger::persons",
            "ledger::reading",
            "ledger::signal"
        })
@NullMarked
package org.soderkoping.hub.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
