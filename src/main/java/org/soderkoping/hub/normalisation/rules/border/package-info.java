/** Rules about border events. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.border;

import org.jspecify.annotations.NullMarked;
