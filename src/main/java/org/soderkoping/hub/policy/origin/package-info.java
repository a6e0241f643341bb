/** What keeps whole countries out: the wall before those people fled, and the names on an addressed message. */
@NullMarked
package org.soderkoping.hub.policy.origin;

import org.jspecify.annotations.NullMarked;
