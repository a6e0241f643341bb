/** Rules about what one agency asks of another: persons, transfers, returns. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.requests;

import org.jspecify.annotations.NullMarked;
