/** A mapping table as its author wrote it: the file, and the words that stand for other fields of it or of another. */
@NullMarked
package org.soderkoping.hub.normalisation.mapping.written;

import org.jspecify.annotations.NullMarked;
