/** The hub's hand on the broker: durable sends with confirmations. */
@NullMarked
package org.soderkoping.hub.delivery.outlet;

import org.jspecify.annotations.NullMarked;
