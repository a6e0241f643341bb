/** Reads free text for personal data, by shapes alone. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.screening;

import org.jspecify.annotations.NullMarked;
