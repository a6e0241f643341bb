/** National documents about made-up persons, written from the templates of {@code connectors/<cc>/demo}. */
@NullMarked
package org.soderkoping.hub.cli.papers;

import org.jspecify.annotations.NullMarked;
