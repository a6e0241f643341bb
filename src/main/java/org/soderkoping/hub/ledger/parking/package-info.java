/** Records that wait for another one of their sender: kept sealed, taken through the pipe when it has come. */
@NamedInterface("parking")
@NullMarked
package org.soderkoping.hub.ledger.parking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
