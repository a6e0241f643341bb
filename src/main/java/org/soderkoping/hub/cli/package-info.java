/** The hub commands, on the same engines as the running hub. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "intake::reading",
            "intake::collect",
            "intake::archive",
            "intake::manifest",
            "intake::soap",
            "intake::sftp",
            "validation",
            "normalisation",
            "policy",
            "policy::explanation",
            "policy::projection",
            "ledger",
            "ledger::reading",
            "delivery",
            "parts",
            "console",
            "normalisation::mapping",
            "normalisation::rules",
            "normalisation::sources",
            "editions"
        })
@NullMarked
package org.soderkoping.hub.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
