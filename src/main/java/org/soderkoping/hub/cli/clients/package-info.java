/** Agencies and partners as outsiders would write them, with nothing of the hub but its keys. */
@NullMarked
package org.soderkoping.hub.cli.clients;

import org.jspecify.annotations.NullMarked;
