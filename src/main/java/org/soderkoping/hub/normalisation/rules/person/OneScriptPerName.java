package org.soderkoping.hub.normalisation.rules.person;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S10: a word of a name is written in one script. */
final class OneScriptPerName implements PersonRule {
    private static final List<String> NAMES = List.of("family", "given", "patronymic", "matronymic", "fullName");
    private static final java.util.regex.Pattern WORDS = java.util.regex.Pattern.compile("[\\s-]+");

    @Override
    public String id() {
        return "S10";
    }

    @Override
    public void check(Look look, Node person) {
        person.walk()
                .filter(n -> NAMES.contains(n.name()) && n.text() != null)
                .filter(n -> !oneScript(n.text()))
                .forEach(look::warn);
    }

    private static boolean oneScript(@org.jspecify.annotations.Nullable String name) {
        return WORDS.splitAsStream(String.valueOf(name))
                .allMatch(word -> word.codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(UnicodeScript::of)
                                .filter(s -> s != UnicodeScript.COMMON && s != UnicodeScript.INHERITED)
                                .distinct()
                                .count()
                        <= 1);
    }
}
