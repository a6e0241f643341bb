package org.soderkoping.hub.exchange;

import java.util.List;
import java.util.Set;

/** What the schema says of one element of the exchange format. */
public record ElementModel(
        String name, List<ElementModel> children, Set<Category> ownCategories, int minOccurs, int maxOccurs) {}
