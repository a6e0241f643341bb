/** What a rule may look at: one record before one partner, one field of it. */
@NullMarked
package org.soderkoping.hub.policy.cases;

import org.jspecify.annotations.NullMarked;
