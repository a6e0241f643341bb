/** The small named library a mapping table may call: dates, codes, scripts, identifiers. */
@NullMarked
package org.soderkoping.hub.normalisation.converters;

import org.jspecify.annotations.NullMarked;
