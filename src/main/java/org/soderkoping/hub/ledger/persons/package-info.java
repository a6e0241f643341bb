/** Whether two cases of different agencies are about the same person, and what follows for a return. */
@NamedInterface("persons")
@NullMarked
package org.soderkoping.hub.ledger.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
