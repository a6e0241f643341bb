/** Made-up persons and the national documents that speak of them. */
@NullMarked
package org.soderkoping.hub.cli.persons;

import org.jspecify.annotations.NullMarked;
