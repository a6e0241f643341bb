/** Messages an agency sends to its queue, and the answers that go back. */
@NullMarked
package org.soderkoping.hub.intake.queue;

import org.jspecify.annotations.NullMarked;
