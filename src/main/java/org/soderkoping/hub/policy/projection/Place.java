package org.soderkoping.hub.policy.projection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.policy.agreements.Form;

/**
 * What a list of clauses says of one element of a body: a row of the decision table.
 *
 * @param path below the body, without indexes; empty for the body itself
 * @param categories its own and all its ancestors'
 * @param released whether a single clause releases it and none withholds it; of a leaf
 * @param releasedAsId whether a clause would release it but for category D; of a leaf
 * @param form the coarser form a clause asks for, null when it asks for none
 * @param children by name
 */
record Place(
        ElementModel model,
        String path,
        Set<Category> categories,
        boolean released,
        boolean releasedAsId,
        @Nullable Form form,
        Map<String, Place> children) {
    @Override
    public String toString() {
        return path;
    }
}
