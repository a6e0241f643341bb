/** What comes back: partners' receipts and settlements, and the levels told to the senders. */
@NullMarked
package org.soderkoping.hub.delivery.receipts;

import org.jspecify.annotations.NullMarked;
