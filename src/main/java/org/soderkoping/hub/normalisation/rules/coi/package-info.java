/** Rules about country-of-origin reports. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.coi;

import org.jspecify.annotations.NullMarked;
