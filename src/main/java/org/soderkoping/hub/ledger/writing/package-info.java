/** How one batch is written: drafted outside the transaction, then written whole or not at all. */
@NullMarked
package org.soderkoping.hub.ledger.writing;

import org.jspecify.annotations.NullMarked;
