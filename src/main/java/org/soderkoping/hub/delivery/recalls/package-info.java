/** What partners are asked to give back. */
@NullMarked
package org.soderkoping.hub.delivery.recalls;

import org.jspecify.annotations.NullMarked;
