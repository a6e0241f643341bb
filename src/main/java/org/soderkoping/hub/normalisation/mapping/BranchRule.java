package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;

/**
 * An element with children: once for the context, or once for each element at a path. It is left out when none of its
 * sources says anything.
 */
record BranchRule(
        ElementModel model,
        @Nullable SourcePath each,
        @Nullable Condition when,
        List<TargetRule> children) implements TargetRule {

    @Override
    public boolean constant() {
        return children.stream().allMatch(TargetRule::constant);
    }

    @Override
    public void build(SourceElement context, Build build, List<Node> into) {
        if (each == null) {
            one(context, build, into);
        } else {
            for (SourceElement element : each.elements(context)) {
                one(element, build, into);
            }
            erase(each, context, build, into);
        }
    }

    private void one(SourceElement context, Build build, List<Node> into) {
        if (when != null && !when.holds(context)) {
            erase(when.path(), context, build, into);
            return;
        }
        int noted = build.trace() == null ? 0 : build.trace().size();
        var nodes = new ArrayList<Node>(children.size());
        for (TargetRule child : children) {
            child.build(context, build, nodes);
        }
        if (!nodes.isEmpty() && (constant() || nodes.stream().anyMatch(n -> n.source() != null))) {
            into.add(Node.branch(model, nodes, context.place()));
        } else if (build.trace() != null) {
            build.trace().forgetFrom(noted);
        }
    }

    private void erase(SourcePath path, SourceElement context, Build build, List<Node> into) {
        if (build.erases()) {
            path.nils(context).forEach(nil -> into.add(Node.branch(model, List.of(), nil.place())));
        }
    }

    @Override
    public String toString() {
        return model.name();
    }
}
