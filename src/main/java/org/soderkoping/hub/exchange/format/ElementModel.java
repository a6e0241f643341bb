package org.soderkoping.hub.exchange.format;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the schema says of one element at one place of the exchange format.
 *
 * @param children in schema order, empty for a leaf
 * @param ownCategories without those of the elements around it, which count besides
 * @param minOccurs for a member of a choice: of the choice as a whole
 * @param maxOccurs {@link #UNBOUNDED} when the schema sets no limit
 * @param choice whether it stands for its siblings that are choices too; an element has one choice at most
 * @param typeName name of its schema type, such as {@code PersonName} or {@code xs:boolean}
 * @param codeLists the lists of {@code schemas/codes} one of which must know its content, such as {@code countries} or
 *     {@code countries/alpha2}; empty when any content of the right shape will do
 */
public record ElementModel(
        String name,
        List<ElementModel> children,
        Set<Category> ownCategories,
        int minOccurs,
        int maxOccurs,
        boolean choice,
        String typeName,
        List<String> codeLists,
        List<Attribute> attributes) {
    /** No limit on the number of repetitions. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final Set<String> PERSONS = Set.of("Person", "MinimalPerson", "SubjectPerson");

    public ElementModel {
        children = List.copyOf(children);
        ownCategories = ordered(ownCategories);
        codeLists = List.copyOf(codeLists);
        attributes = List.copyOf(attributes);
    }

    /** An element without attributes, outside a choice, of no named type. */
    public ElementModel(
            String name, List<ElementModel> children, Set<Category> ownCategories, int minOccurs, int maxOccurs) {
        this(name, children, ownCategories, minOccurs, maxOccurs, false, name, List.of(), List.of());
    }

    /**
     * An attribute of an element.
     *
     * @param ownCategories without those of its element and of the elements around it, which count besides
     * @param codeLists as for an element
     */
    public record Attribute(String name, boolean required, Set<Category> ownCategories, List<String> codeLists) {
        public Attribute {
            ownCategories = ordered(ownCategories);
            codeLists = List.copyOf(codeLists);
        }
    }

    public boolean leaf() {
        return children.isEmpty();
    }

    /** Whether it describes a person, by the full form, the minimal one or that of a subject; equal names mean the same. */
    public boolean isPerson() {
        return PERSONS.contains(typeName);
    }

    /** Whether it is the generalised form of a person. */
    public boolean isMasked() {
        return typeName.equals("MaskedPerson");
    }

    /** The direct child of this name; throws IllegalArgumentException when the schema knows none. */
    public ElementModel child(String child) {
        return findChild(child).orElseThrow(() -> new IllegalArgumentException("no element " + child + " in " + name));
    }

    public Optional<ElementModel> findChild(String child) {
        for (ElementModel model : children) {
            if (model.name.equals(child)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    /** The element at a path below this one, such as {@code applicant/name/family}. */
    public Optional<ElementModel> find(String path) {
        Optional<ElementModel> found = Optional.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(m -> m.findChild(step));
        }
        return found;
    }

    /** All categories that count for the element at a path: its own and those of this one and all between. */
    public Set<Category> categoriesAt(String path) {
        var all = EnumSet.noneOf(Category.class);
        all.addAll(ownCategories);
        ElementModel model = this;
        for (String step : path.split("/", -1)) {
            model = model.child(step);
            all.addAll(model.ownCategories);
        }
        return Collections.unmodifiableSet(all);
    }

    /** Whether an element with just these children has all its obligatory ones, and one of its choice. */
    public boolean complete(Set<String> present) {
        boolean choiceNeeded = false;
        boolean choiceMade = false;
        for (ElementModel child : children) {
            boolean there = present.contains(child.name);
            if (child.choice) {
                choiceNeeded |= child.minOccurs > 0;
                choiceMade |= there;
            } else if (child.minOccurs > 0 && !there) {
                return false;
            }
        }
        return choiceMade || !choiceNeeded;
    }

    /** Cheap, so that a model may be a key; the generated one would walk the whole tree. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + typeName.hashCode();
    }

    @Override
    public String toString() {
        return name + ":" + typeName;
    }

    private static Set<Category> ordered(Set<Category> categories) {
        return categories.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }
}
