/** Whether a file is what the manifest beside it says. */
@NamedInterface("manifest")
@NullMarked
package org.soderkoping.hub.intake.reading.manifest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
