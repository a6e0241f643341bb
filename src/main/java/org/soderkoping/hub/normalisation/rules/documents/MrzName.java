package org.soderkoping.hub.normalisation.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;

/**
 * The name field of a machine-readable zone: primary identifier, two fillers, secondary identifier. A name that does not
 * fit is cut in one of the ways of ICAO Doc 9303 (part 4, section 4.2.3): words cut short, to initials, or left out at the
 * end; so a field that is full to its last place is read with all of them.
 */
final class MrzName {
    private final List<String> primary;
    private final List<String> secondary;
    private final boolean cut;

    MrzName(MrzZone zone) {
        String name = zone.name();
        int end = name.indexOf("<<");
        this.primary = words(end < 0 ? name : name.substring(0, end));
        this.secondary = end < 0 ? List.of() : words(name.substring(end));
        this.cut = zone.cut();
    }

    /** Whether it may be this name; a part the name does not have is not asked. */
    boolean says(Node name) {
        if (name.find("family").isEmpty() && name.find("given").isEmpty()) {
            return saysWhole(MrzLetters.words(name.findText("fullName").orElse("")));
        }
        var family = parts(name, "family");
        var given = parts(name, "given");
        var more = Stream.concat(given.stream(), parts(name, "patronymic").stream())
                .toList();
        boolean first = family.isEmpty() || alike(primary, family);
        return first && (given.isEmpty() || alike(secondary, given) || alike(secondary, more));
    }

    /** Nothing says where the family name ends: each word of the field is one of the name's, in any order. */
    private boolean saysWhole(List<Pattern> name) {
        var left = new ArrayList<>(name);
        return Stream.concat(primary.stream(), secondary.stream())
                .allMatch(word -> left.stream()
                        .filter(p -> spells(word, p))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
    }

    private boolean alike(List<String> field, List<Pattern> name) {
        boolean fits = cut ? field.size() <= name.size() : field.size() == name.size();
        for (int i = 0; fits && i < field.size(); i++) {
            fits = spells(field.get(i), name.get(i));
        }
        return fits;
    }

    private boolean spells(String word, Pattern name) {
        var matcher = name.matcher(word);
        return matcher.matches() || cut && matcher.hitEnd();
    }

    private static List<Pattern> parts(Node name, String part) {
        return name.list(part)
                .flatMap(p -> MrzLetters.words(String.valueOf(p.text())).stream())
                .toList();
    }

    private static List<String> words(String field) {
        return Stream.of(field.split("<+")).filter(w -> !w.isEmpty()).toList();
    }
}
