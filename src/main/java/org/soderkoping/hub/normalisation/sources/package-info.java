/** Where the fields of a message come from: places in the agency's document, converters, constants; never a value. */
@NamedInterface("sources")
@NullMarked
package org.soderkoping.hub.normalisation.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
