/** The countries people fled, and the wall before them. */
@NullMarked
package org.soderkoping.hub.policy.origin;

import org.jspecify.annotations.NullMarked;
