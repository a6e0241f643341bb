/** Rows and cells of CSV files (RFC 4180), and the XML records made of them. */
@NullMarked
package org.soderkoping.hub.intake.reading.csv;

import org.jspecify.annotations.NullMarked;
