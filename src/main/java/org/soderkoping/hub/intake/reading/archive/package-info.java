/** Archives of one document per record: what may stand in one, and how it is unpacked without trusting it. */
@NamedInterface("archive")
@NullMarked
package org.soderkoping.hub.intake.reading.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
