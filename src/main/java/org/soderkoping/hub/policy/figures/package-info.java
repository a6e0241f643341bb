/** D19: the figures of a table as one partner may see them: folded, suppressed so that nothing can be reckoned back, rounded. */
@NullMarked
package org.soderkoping.hub.policy.figures;

import org.jspecify.annotations.NullMarked;
