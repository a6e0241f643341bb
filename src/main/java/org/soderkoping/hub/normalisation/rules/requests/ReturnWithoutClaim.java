package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/**
 * S60: nothing in a return leads to an application for protection: no id of a message in it, and in its free text
 * nothing that looks like a file number.
 */
final class ReturnWithoutClaim implements SemanticRule {
    private static final Set<String> TEXTS = Set.of("Line", "ShortText", "Paragraph");
    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9]*+(?:[-/.][\\p{L}0-9]++)*+");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}");
    private static final int DIGITS = 5;

    @Override
    public String id() {
        return "S60";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.RETURN_CASE);
    }

    @Override
    public void check(Look look) {
        look.body()
                .walk()
                .filter(n -> n.text() != null && leads(n.model().typeName(), n.text()))
                .forEach(look::refuse);
    }

    private static boolean leads(String type, String text) {
        return ID.matcher(text).find() || TEXTS.contains(type) && numbered(text);
    }

    private static boolean numbered(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !DATE.matcher(word).matches())
                .anyMatch(word -> word.chars().filter(Character::isDigit).count() >= DIGITS);
    }
}
