/** From open consignments to the partners' queues: leases, sending, marking. */
@NullMarked
package org.soderkoping.hub.delivery.relay;

import org.jspecify.annotations.NullMarked;
