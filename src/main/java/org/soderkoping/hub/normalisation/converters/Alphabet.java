package org.soderkoping.hub.normalisation.converters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A Cyrillic alphabet with its Latin spelling: what each letter becomes inside a word and, where different, at its
 * beginning or after certain letters.
 */
final class Alphabet {
    private static final String COMMON = "а=a б=b в=v д=d е=e ж=zh з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh"
            + " ц=ts ч=ch ш=sh щ=shch ь= ʼ= ’= '=";

    /** Ukraine, resolution of the Cabinet of Ministers 55 of 2010. */
    static final Alphabet UA2010 =
            new Alphabet(COMMON + " г=h ґ=g є=ie и=y і=i ї=i й=i ю=iu я=ia", "є=ye ї=yi й=y ю=yu я=ya", "", "зг=zgh");

    /** Belarus, instruction of 2007 for names in Latin letters. */
    static final Alphabet BY2007 = new Alphabet(
            "а=a б=b в=v г=h ґ=g д=d е=ie ё=io ж=ž з=z і=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=ŭ ф=f х=ch ц=c"
                    + " ч=č ш=š ы=y э=e ю=iu я=ia ь= ʼ= ’= '=",
            "е=je ё=jo ю=ju я=ja",
            "аеёіоуўыэюяьʼ’'",
            "зь=ź ць=ć нь=ń сь=ś ль=ĺ");

    /** ICAO Doc 9303 part 3, section 6 B: the recommended spellings without those for a single language. */
    static final Alphabet ICAO9303 = new Alphabet(
            COMMON + " г=g ґ=g ё=e є=ie и=i і=i ї=i й=i ў=u ъ=ie ы=y э=e ю=iu я=ia ђ=d ѕ=dz ј=j љ=lj њ=nj ќ=k џ=dz"
                    + " ғ=g һ=c ѫ=u ѵ=y",
            "",
            "",
            "");

    private final Map<String, String> inside;
    private final Map<String, String> initial;
    private final String likeInitialAfter;
    private final Map<String, String> pairs;

    private Alphabet(String inside, String initial, String likeInitialAfter, String pairs) {
        this.inside = table(inside);
        this.initial = table(initial);
        this.likeInitialAfter = likeInitialAfter;
        this.pairs = table(pairs);
    }

    /** The Latin spelling; letters the alphabet does not know stay as they are. */
    String latin(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            String pair = i + 1 < text.length() ? text.substring(i, i + 2).toLowerCase(Locale.ROOT) : "";
            if (pairs.containsKey(pair)) {
                append(out, pairs.get(pair), capitals(text, i));
                i++;
            } else {
                append(out, spelling(text, i), capitals(text, i));
            }
        }
        return out.toString();
    }

    private String spelling(String text, int at) {
        String letter = text.substring(at, at + 1).toLowerCase(Locale.ROOT);
        char before = at == 0 ? ' ' : Character.toLowerCase(text.charAt(at - 1));
        boolean wordStart = !Character.isLetter(before) && !inside.containsKey(String.valueOf(before));
        if ((wordStart || likeInitialAfter.indexOf(before) >= 0) && initial.containsKey(letter)) {
            return initial.get(letter);
        }
        return inside.getOrDefault(letter, letter);
    }

    /** How many letters of the spelling are capitals: of a capital among capitals all, of one alone the first. */
    private static int capitals(String text, int at) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return 0;
        }
        boolean before = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
        return before || after ? Integer.MAX_VALUE : 1;
    }

    private static void append(StringBuilder out, String latin, int capitals) {
        int end = Math.min(capitals, latin.length());
        out.append(latin.substring(0, end).toUpperCase(Locale.ROOT)).append(latin, end, latin.length());
    }

    private static Map<String, String> table(String pairs) {
        var table = new HashMap<String, String>();
        for (String pair : pairs.split(" ")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                table.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return table;
    }
}
