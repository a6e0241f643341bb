/** What was written, opened again: for the relay and for whoever may see a record. */
@NamedInterface("reading")
@NullMarked
package org.soderkoping.hub.ledger.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
