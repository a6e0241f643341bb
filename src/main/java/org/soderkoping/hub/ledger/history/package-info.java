/** The past of a case, as its sender's rules may know it. */
@NullMarked
package org.soderkoping.hub.ledger.history;

import org.jspecify.annotations.NullMarked;
