/** Rules about who sends what, and in which characters. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.sender;

import org.jspecify.annotations.NullMarked;
