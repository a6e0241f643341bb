/** What every semantic rule stands on: the message it looks at, its persons, spans of days. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.basis;

import org.jspecify.annotations.NullMarked;
