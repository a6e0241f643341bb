/** Third stage: mapping tables and semantic rules make exchange messages of valid records. */
@ApplicationModule(allowedDependencies = {"exchange", "security", "participants", "intake", "validation"})
@NullMarked
package org.soderkoping.hub.normalisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
