package org.soderkoping.hub.normalisation.mapping;

import java.util.List;
import org.soderkoping.hub.exchange.format.Node;

/** How one element of the exchange format is made of the source. */
sealed interface TargetRule permits LeafRule, BranchRule {
    /** Adds what the context yields, nothing when the source has nothing. */
    void build(SourceElement context, Build build, List<Node> into);

    /** Whether it only writes constants. */
    boolean constant();
}
