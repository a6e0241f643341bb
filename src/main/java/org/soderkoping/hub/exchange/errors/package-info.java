/** The catalogue of what the hub refuses or flags. */
@NullMarked
package org.soderkoping.hub.exchange.errors;

import org.jspecify.annotations.NullMarked;
