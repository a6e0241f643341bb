/** What the operator sees: status page, health and metrics. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "security",
            "participants",
            "intake",
            "intake::soap",
            "intake::collect",
            "intake::sftp",
            "policy",
            "policy::explanation",
            "ledger",
            "ledger::reading",
            "delivery",
            "parts"
        })
@NullMarked
package org.soderkoping.hub.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
