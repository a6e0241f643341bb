/** Agreements as files: read, checked, indexed. */
@NullMarked
package org.soderkoping.hub.policy.agreements;

import org.jspecify.annotations.NullMarked;
