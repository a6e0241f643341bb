/** Why a partner gets a record or not, as a value the engine itself makes; told in sentences or as JSON. */
@NamedInterface("explanation")
@NullMarked
package org.soderkoping.hub.policy.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
