/** Measurements: what the hub does in a second on this machine. */
@NullMarked
package org.soderkoping.hub.cli.bench;

import org.jspecify.annotations.NullMarked;
