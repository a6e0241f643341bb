/** Rules about persons, their names, numbers and papers. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.person;

import org.jspecify.annotations.NullMarked;
