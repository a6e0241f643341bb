/** Turns the bytes of a submission into batches of records, hardened against hostile XML and streaming. */
@NamedInterface("reading")
@NullMarked
package org.soderkoping.hub.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
