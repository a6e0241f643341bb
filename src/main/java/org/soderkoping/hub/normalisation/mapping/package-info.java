/** Mapping tables: the language, its compiled form, and its interpretation over a record as read. */
@NamedInterface("mapping")
@NullMarked
package org.soderkoping.hub.normalisation.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
