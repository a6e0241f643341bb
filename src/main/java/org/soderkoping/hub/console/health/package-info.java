/** The parts the hub stands on, looked at one by one: for readiness and for the status page. */
@NullMarked
package org.soderkoping.hub.console.health;

import org.jspecify.annotations.NullMarked;
