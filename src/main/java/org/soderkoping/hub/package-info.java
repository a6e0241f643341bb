/** The Söderköping exchange hub; ARCHITECTURE.md draws the pipe. */
@NullMarked
package org.soderkoping.hub;

import org.jspecify.annotations.NullMarked;
