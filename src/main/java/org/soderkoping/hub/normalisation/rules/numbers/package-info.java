/** Rules about personal numbers: their check digits, their issuer, what they say of their holder. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.numbers;

import org.jspecify.annotations.NullMarked;
