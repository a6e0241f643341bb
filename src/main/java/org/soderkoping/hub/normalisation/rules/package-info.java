/** The semantic rules of docs/rules.md, one class each. */
@NamedInterface("rules")
@NullMarked
package org.soderkoping.hub.normalisation.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
