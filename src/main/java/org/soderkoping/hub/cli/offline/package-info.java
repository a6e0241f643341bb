/** The stages without a server, for check, preview and explain. */
@NullMarked
package org.soderkoping.hub.cli.offline;

import org.jspecify.annotations.NullMarked;
