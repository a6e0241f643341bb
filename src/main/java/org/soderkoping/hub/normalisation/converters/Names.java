package org.soderkoping.hub.normalisation.converters;

import java.util.ArrayList;
import java.util.List;

/**
 * Names in one field with the family name first: {@code Vadasi Anna Réka}, or with a comma where the family name has
 * several words: {@code Al Kadim, Omar}. Abbreviated titles in front, such as {@code Dr.}, are no part of either. A word
 * with the ending of a married name belongs to the family name, and the family name at birth that follows it, too.
 */
final class Names {
    static final String END_UNCERTAIN = "SK-5022";

    private static final int MOST_GIVEN = 5;

    private Names() {}

    /** A name taken apart; uncertain when another end of the family name would do as well. */
    private record Parts(String family, List<String> given, boolean uncertain) {}

    /** {@code family(né)}: the family name, with a warning where its end is not certain. */
    static Converter family(String ending) {
        return (values, report) -> {
            var parts = parts(values.get(0), ending);
            if (parts.uncertain()) {
                report.warn(END_UNCERTAIN);
            }
            return parts.family();
        };
    }

    /** {@code given(2 né)}: the second given name; the fifth is all that is left. Nothing when there are fewer. */
    static Converter given(String argument) {
        int space = argument.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("given needs a number and an ending: given(1 né)");
        }
        int number = Integer.parseInt(argument.substring(0, space));
        String ending = argument.substring(space + 1);
        return (values, report) -> {
            var given = parts(values.get(0), ending).given();
            if (number > given.size()) {
                return null;
            }
            return number < MOST_GIVEN
                    ? given.get(number - 1)
                    : String.join(" ", given.subList(number - 1, given.size()));
        };
    }

    /** {@code ending(né=MARRIED)}: the word after the sign when a word of the value ends so, nothing otherwise. */
    static Converter ending(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("ending needs an ending and a word: ending(né=MARRIED)");
        }
        String ending = argument.substring(0, equals);
        String word = argument.substring(equals + 1);
        return (values, report) -> words(values.get(0)).stream().anyMatch(w -> ends(w, ending)) ? word : null;
    }

    private static Parts parts(String name, String ending) {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            String family = String.join(" ", words(name.substring(0, comma)));
            return new Parts(family, words(name.substring(comma + 1)), false);
        }
        var words = words(name);
        int married = !words.isEmpty() && ends(words.get(0), ending) ? 1 : 0;
        married = words.size() > 1 && ends(words.get(1), ending) ? 2 : married;
        int end = Math.min(words.size(), married == 0 ? 1 : words.size() - married >= 2 ? married + 1 : married);
        boolean uncertain = married == 2 && words.size() == 2 || words.size() - end > 2;
        return new Parts(String.join(" ", words.subList(0, end)), words.subList(end, words.size()), uncertain);
    }

    private static boolean ends(String word, String ending) {
        return word.length() > ending.length() + 1 && word.endsWith(ending);
    }

    /** The words but for abbreviated titles in front. */
    private static List<String> words(String text) {
        var words = new ArrayList<>(List.of(text.strip().split(" +")));
        while (words.size() > 1 && words.get(0).endsWith(".")) {
            words.remove(0);
        }
        return words;
    }
}
