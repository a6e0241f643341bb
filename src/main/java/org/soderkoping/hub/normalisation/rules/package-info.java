/** The semantic rules of docs/rules.md, one class each. */
@NullMarked
package org.soderkoping.hub.normalisation.rules;

import org.jspecify.annotations.NullMarked;
