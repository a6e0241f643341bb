/** Takes stored submissions through gate, mapping and rules again, and says whether the same comes out. */
@NullMarked
package org.soderkoping.hub.cli.replay;

import org.jspecify.annotations.NullMarked;
