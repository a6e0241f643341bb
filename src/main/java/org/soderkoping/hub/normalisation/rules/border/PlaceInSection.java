package org.soderkoping.hub.normalisation.rules.border;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S39: coordinates lie in the box of the section they are said to be in, give or take their own uncertainty. */
final class PlaceInSection implements SemanticRule {
    private final Map<String, SectionBox> boxes;

    /** @param boxes by section code */
    PlaceInSection(Map<String, SectionBox> boxes) {
        this.boxes = Map.copyOf(boxes);
    }

    @Override
    public String id() {
        return "S39";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        var box = look.body().findText("section").map(boxes::get);
        var place = look.body().find("coordinates");
        if (box.isPresent() && place.filter(p -> !box.get().holds(p)).isPresent()) {
            place.ifPresent(look::warn);
        }
    }
}
