/** Agencies, focal points and feeds, read from the connectors and checked. */
@ApplicationModule(allowedDependencies = {"exchange", "security"})
@NullMarked
package org.soderkoping.hub.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
