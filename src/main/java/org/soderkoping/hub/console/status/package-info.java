/** What the status page says: the state of each feed and lane, what is stuck, why, and who must act. */
@NullMarked
package org.soderkoping.hub.console.status;

import org.jspecify.annotations.NullMarked;
