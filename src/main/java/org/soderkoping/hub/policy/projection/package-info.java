/** What a partner gets: built from released fields, never by deleting from the original. */
@NamedInterface("projection")
@NullMarked
package org.soderkoping.hub.policy.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
