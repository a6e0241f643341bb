/** The real parts the hub starts by itself: PostgreSQL, Artemis, and the keys they need. */
@ApplicationModule(allowedDependencies = {"exchange", "security", "participants"})
@NullMarked
package org.soderkoping.hub.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
