/** The named rules of docs/data-protection.md, one class each. */
@NullMarked
package org.soderkoping.hub.policy.rules;

import org.jspecify.annotations.NullMarked;
