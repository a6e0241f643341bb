/** Rules about applications for protection. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.asylum;

import org.jspecify.annotations.NullMarked;
