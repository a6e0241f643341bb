/** The K15 document and its words. */
@NamedInterface("signal")
@NullMarked
package org.soderkoping.hub.ledger.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
