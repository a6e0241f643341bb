/** Rules about travel documents and their machine-readable zones. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.documents;

import org.jspecify.annotations.NullMarked;
