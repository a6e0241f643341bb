/** Second stage: the schema gate lets valid records through and turns the others into refusals. */
@ApplicationModule(allowedDependencies = {"exchange", "security", "participants", "intake", "intake :: reading"})
@NullMarked
package org.soderkoping.hub.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
