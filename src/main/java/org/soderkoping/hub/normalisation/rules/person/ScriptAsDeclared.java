package org.soderkoping.hub.normalisation.rules.person;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S11: a name is written in the script it is declared in. */
final class ScriptAsDeclared implements PersonRule {
    private static final List<String> PARTS = List.of("family", "given", "patronymic", "matronymic", "fullName");
    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "Latn",
            UnicodeScript.LATIN,
            "Cyrl",
            UnicodeScript.CYRILLIC,
            "Arab",
            UnicodeScript.ARABIC,
            "Geor",
            UnicodeScript.GEORGIAN,
            "Armn",
            UnicodeScript.ARMENIAN,
            "Grek",
            UnicodeScript.GREEK);

    @Override
    public String id() {
        return "S11";
    }

    @Override
    public void check(Look look, Node person) {
        person.list("name").filter(ScriptAsDeclared::otherwise).forEach(look::warn);
    }

    /** Declared in a script of the list, and most of its letters are of another. */
    private static boolean otherwise(Node name) {
        var declared = SCRIPTS.get(name.findText("script").orElse(""));
        var letters = name.children().stream()
                .filter(c -> PARTS.contains(c.name()))
                .flatMapToInt(c -> String.valueOf(c.text()).codePoints())
                .filter(Character::isLetter)
                .toArray();
        long same = java.util.Arrays.stream(letters)
                .filter(l -> UnicodeScript.of(l) == declared)
                .count();
        return declared != null && letters.length > 0 && same * 2 < letters.length;
    }
}
