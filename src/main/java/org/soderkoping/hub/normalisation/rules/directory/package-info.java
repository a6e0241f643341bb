/** Rules about the directory of who takes part. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.directory;

import org.jspecify.annotations.NullMarked;
