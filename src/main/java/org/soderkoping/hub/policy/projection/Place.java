package org.soderkoping.hub.policy.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;

/**
 * What a list of clauses says of one element of a body: a row of the decision table.
 *
 * @param path below the body, without indexes; empty for the body itself
 * @param categories its own and all its ancestors'
 * @param released whether a single clause releases it and none withholds it; of a leaf
 * @param releasedAsId whether a clause would release it but for category D; of a leaf
 * @param coarsened whether a clause asks for a coarser form, so that it does not go out as it is
 * @param form that form; null when none is asked for, when clauses ask for different ones, or one withholds the element
 * @param showing the clauses that show the coarser form: none that is for study only (D13)
 * @param children by name
 */
record Place(
        ElementModel model,
        String path,
        Set<Category> categories,
        boolean released,
        boolean releasedAsId,
        boolean coarsened,
        @Nullable Form form,
        List<Clause> showing,
        Map<String, Place> children) {
    @Override
    public String toString() {
        return path;
    }
}
