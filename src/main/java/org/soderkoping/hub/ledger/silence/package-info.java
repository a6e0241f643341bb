/** What follows when nobody answers: the hub proposes, once, and decides nothing (rule S55). */
@NullMarked
package org.soderkoping.hub.ledger.silence;

import org.jspecify.annotations.NullMarked;
