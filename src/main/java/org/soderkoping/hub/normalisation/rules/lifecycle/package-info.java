/** Rules on corrections, withdrawals and revisions of what was sent before. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.lifecycle;

import org.jspecify.annotations.NullMarked;
