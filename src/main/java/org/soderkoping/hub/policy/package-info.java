/** Fourth stage: agreements, prohibitions and projections decide who gets which fields. */
@ApplicationModule(
        allowedDependencies = {"exchange", "security", "participants", "intake", "validation", "normalisation"})
@NullMarked
package org.soderkoping.hub.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
