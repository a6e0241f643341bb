/** The message tree of the exchange format, its model and its bytes. */
@NullMarked
package org.soderkoping.hub.exchange.format;

import org.jspecify.annotations.NullMarked;
