/** Fifth stage: one transaction writes message, decisions, consignments and evidence. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "validation",
            "normalisation",
            "normalisation::sources",
            "policy"
        })
@NullMarked
package org.soderkoping.hub.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
