package org.soderkoping.hub.ledger.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;

/**
 * What is said of a person that two agencies may both say: a personal number, the number of a paper, two words of a name
 * with a birth date known to the day. Nothing else is looked at, least of all ethnicity or religion.
 */
final class Statements {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}'’ʼ`]+");
    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A shorter number, or one of a single sign, may be anybody's. */
    private static final int SHORTEST = 5;
    /** Words of a name that are looked at. */
    private static final int WORDS = 6;

    private Statements() {}

    static Set<String> of(Node person) {
        var statements = new LinkedHashSet<String>();
        person.list("identifier")
                .forEach(i -> number(i, "value")
                        .forEach(n ->
                                statements.add("identifier|" + text(i, "scheme") + "|" + text(i, "issuer") + "|" + n)));
        person.list("document")
                .forEach(d -> number(d, "number")
                        .forEach(n -> statements.add("document|" + text(d, "issuingState") + "|" + n)));
        born(person)
                .forEach(day -> person.list("name")
                        .flatMap(name -> pairs(name).stream())
                        .forEach(pair -> statements.add("name|" + pair + "|" + day)));
        return statements;
    }

    private static Stream<String> number(Node holder, String leaf) {
        String number =
                NOT_IN_NUMBERS.matcher(text(holder, leaf)).replaceAll("").toUpperCase(Locale.ROOT);
        boolean telling =
                number.length() >= SHORTEST && number.chars().distinct().count() > 1;
        return telling ? Stream.of(number) : Stream.empty();
    }

    /** A whole date, with day and month in the order of their size: one is often written for the other. */
    private static Stream<String> born(Node person) {
        var day = DAY.matcher(text(person, "birthDate"));
        if (!day.matches()) {
            return Stream.empty();
        }
        boolean turned = day.group(2).compareTo(day.group(3)) > 0;
        return Stream.of(
                day.group(1) + "-" + (turned ? day.group(3) : day.group(2)) + (turned ? day.group(2) : day.group(3)));
    }

    /** Each word of the family name with each given one, whichever is called which; of a name in one piece all its pairs. */
    private static Set<String> pairs(Node name) {
        var family = words(name, "family");
        var given = words(name, "given");
        var pairs = new LinkedHashSet<String>();
        if (!family.isEmpty() && !given.isEmpty()) {
            family.forEach(f -> given.forEach(g -> pair(f, g, pairs)));
            return pairs;
        }
        var all = new ArrayList<>(family);
        all.addAll(given);
        all.addAll(words(name, "fullName"));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(all.get(i), all.get(j), pairs);
            }
        }
        return all.size() == 1 ? all.get(0) : pairs;
    }

    private static void pair(Set<String> one, Set<String> other, Set<String> pairs) {
        for (String a : one) {
            for (String b : other) {
                pairs.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
            }
        }
    }

    /** The words in their loose forms; particles and initials only where there is nothing else. */
    private static List<Set<String>> words(Node name, String part) {
        var words = name.list(part)
                .flatMap(p -> BREAKS.splitAsStream(String.valueOf(p.text())))
                .filter(w -> !w.isEmpty())
                .toList();
        boolean telling = words.stream().anyMatch(w -> w.length() > 2);
        return words.stream()
                .filter(w -> !telling || w.length() > 2)
                .map(LooseName::of)
                .filter(forms -> !forms.isEmpty())
                .limit(WORDS)
                .toList();
    }

    private static String text(Node holder, String leaf) {
        return holder.findText(leaf).orElse("");
    }
}
