/** The demo: simulated agencies and partners that know the hub only from outside. */
@NullMarked
package org.soderkoping.hub.cli.demo;

import org.jspecify.annotations.NullMarked;
