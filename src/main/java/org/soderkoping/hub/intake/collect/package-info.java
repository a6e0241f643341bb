/** Files fetched from agencies' own SFTP servers; what is fetched goes on like an upload. */
@NamedInterface("collect")
@NullMarked
package org.soderkoping.hub.intake.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
