package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.participants.ArchiveProfile;

/**
 * One element of a national record as read, with local names only and the place of its start tag. Where the table says
 * {@code namedBy: kodas}, its name is what stands in that attribute: {@code <laukas kodas="A07">} is {@code A07}.
 */
final class SourceElement {
    private final String name;
    private final Place place;
    private final List<SourceElement> children = new ArrayList<>(4);
    private final Map<String, Integer> counts = new HashMap<>();
    private List<Attribute> attributes = List.of();
    private String text = "";
    private boolean nil;
    private @Nullable SourceElement parent;

    SourceElement(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    /** An attribute with the place of its element's start tag. */
    record Attribute(String name, String value, Place place) {
        @Override
        public String toString() {
            return "@" + name;
        }
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    List<SourceElement> children() {
        return children;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    String text() {
        return text;
    }

    boolean nil() {
        return nil;
    }

    /** The path of the next child of this name: the first without index, the others with one. */
    String pathOf(String child) {
        int index = counts.merge(child, 1, Integer::sum);
        return place.path() + "/" + child + (index > 1 ? "[" + index + "]" : "");
    }

    /** The element it stands in, null for the record itself. */
    @Nullable
    SourceElement parent() {
        return parent;
    }

    void add(SourceElement child) {
        child.parent = this;
        children.add(child);
    }

    void attributes(List<Attribute> all, boolean isNil) {
        this.attributes = all;
        this.nil = isNil;
    }

    /** What was said of a record beside its text becomes an attribute of it: {@code @entry:number}. */
    void add(Map<String, String> facts) {
        if (!facts.isEmpty()) {
            var all = new ArrayList<>(attributes);
            facts.forEach((name, value) -> all.add(new Attribute(ArchiveProfile.PREFIX + name, value, place)));
            attributes = all;
        }
    }

    void text(String all) {
        this.text = all;
    }

    @Nullable
    Attribute attribute(String attribute) {
        for (Attribute a : attributes) {
            if (a.name().equals(attribute)) {
                return a;
            }
        }
        return null;
    }
}
