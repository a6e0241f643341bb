/** Rules about figures: sums, parts and wholes, periods, small figures. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.statistics;

import org.jspecify.annotations.NullMarked;
