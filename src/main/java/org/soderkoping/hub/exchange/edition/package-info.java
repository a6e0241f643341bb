/** The one complete state of the configuration that is in force, and those that submissions under way still keep. */
@NullMarked
package org.soderkoping.hub.exchange.edition;

import org.jspecify.annotations.NullMarked;
