/** The ledger's tables, one class each. */
@NullMarked
package org.soderkoping.hub.ledger.store;

import org.jspecify.annotations.NullMarked;
