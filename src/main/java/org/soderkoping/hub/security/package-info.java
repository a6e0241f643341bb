/** Keys, folders, sealing, the access log, and the one place that makes XML factories. */
@ApplicationModule(allowedDependencies = {"exchange"})
@NullMarked
package org.soderkoping.hub.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
