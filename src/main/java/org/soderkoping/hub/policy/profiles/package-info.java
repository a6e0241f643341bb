/** The rules of docs/rules.md that need an agreement or the deadlines it sets, one class each. */
@NullMarked
package org.soderkoping.hub.policy.profiles;

import org.jspecify.annotations.NullMarked;
