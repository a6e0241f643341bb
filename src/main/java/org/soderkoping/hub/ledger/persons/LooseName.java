package org.soderkoping.hub.ledger.persons;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of one word of a name in which its spellings meet: Cyrillic of any of our languages, the Latin of passports,
 * of Polish, Czech, Hungarian, Romanian or English habit, with marks or without. It joins what those habits confuse
 * (h g kh ch c k q · s sh š sz · z zh ž · v w ў · y i j · a e o u) and is of no use but to be compared.
 */
final class LooseName {
    private static final String LATIN_ALIKE = "ABEKMHOPCTXIYaeopcxyi";
    private static final String CYRILLIC_ALIKE = "АВЕКМНОРСТХІУаеорсхуі";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern VOWELS = Pattern.compile("[ai]{2,}");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern END = Pattern.compile("(?<=..)[ai]+$");
    /** A last -au, -ou or -eu of a longer word is -aў, -ов or -ев: Novikau, Novikov. */
    private static final Pattern LAST_U = Pattern.compile("(?<=..[aeo])u$");
    /** The last letter of Fatimah and of Oleh: nothing, or a sound. */
    private static final Pattern LAST_H = Pattern.compile("(?<=[aeiouy])h$");

    /** Letters that lose more than a mark on their way to the Latin alphabet. */
    private static final Map<Character, String> LETTERS = letters(
            "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=ʋ"
                    + " ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=iu я=ia ђ=dzh ј=j љ=l њ=n ћ=ch џ=dzh ә=a ғ=g"
                    + " қ=k ң=n ө=o ұ=u ү=u һ=h ł=l đ=d ð=d ø=o æ=e œ=e ß=s þ=th ı=i ə=a ŭ=ʋ č=ch ž=zh ż=zh");

    /** Groups of letters with one sound, by their first, the longest first; a letter in no group stands for itself. */
    private static final Map<Character, List<String[]>> SOUNDS = byFirst(
            "schtsch=s shch=s szcz=s tsch=k dzh=z sch=s tch=k sh=s sz=s zh=z zs=z dj=z ch=k cz=k cs=k kh=k gh=k ts=k tz=k"
                    + " ck=k dz=d ph=f th=t ee=i h=k g=k q=k c=k x=ks w=v y=i e=a o=a u=a");

    private LooseName() {}

    /**
     * The loose forms of a word: mostly one, more where a letter has two readings (j й or дж, ў v or u, a last h a sound
     * or none); none of a word without letters. Letters of other alphabets stay as they are.
     */
    static Set<String> of(String word) {
        return either(latin(word), "ʋ", "v", "u")
                .map(w -> LAST_U.matcher(w).replaceFirst("v"))
                .flatMap(w -> Stream.of(w, LAST_H.matcher(w).replaceFirst("")).distinct())
                .flatMap(w -> either(sounded(w), "j", "i", "z"))
                .map(LooseName::skeleton)
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> either(String word, String letter, String one, String other) {
        return word.contains(letter)
                ? Stream.of(word.replace(letter, one), word.replace(letter, other))
                : Stream.of(word);
    }

    private static String latin(String word) {
        var out = new StringBuilder();
        String composed = Normalizer.normalize(alike(word), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (char c : composed.toCharArray()) {
            out.append(LETTERS.getOrDefault(c, Character.isLetter(c) ? String.valueOf(c) : ""));
        }
        return MARKS.matcher(Normalizer.normalize(out, Normalizer.Form.NFD)).replaceAll("");
    }

    /** A word typed with look-alike letters of the other alphabet gets those of its own. */
    private static String alike(String word) {
        boolean mixed =
                word.chars().anyMatch(LooseName::cyrillic) && word.chars().anyMatch(c -> c < 0x250);
        if (!mixed) {
            return word;
        }
        boolean latin =
                word.chars().filter(Character::isLetter).anyMatch(c -> !cyrillic(c) && LATIN_ALIKE.indexOf(c) < 0);
        boolean cyrillic = word.chars().anyMatch(c -> cyrillic(c) && CYRILLIC_ALIKE.indexOf(c) < 0);
        return latin && !cyrillic
                ? swapped(word, CYRILLIC_ALIKE, LATIN_ALIKE)
                : swapped(word, LATIN_ALIKE, CYRILLIC_ALIKE);
    }

    private static boolean cyrillic(int c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
    }

    private static String swapped(String word, String from, String to) {
        var out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, to.charAt(at));
            }
        }
        return out.toString();
    }

    private static String sounded(String latin) {
        var out = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            String[] sound = soundAt(latin, at);
            out.append(sound[1]);
            at += sound[0].length();
        }
        return out.toString();
    }

    private static String[] soundAt(String latin, int at) {
        for (String[] sound : SOUNDS.getOrDefault(latin.charAt(at), List.of())) {
            if (latin.startsWith(sound[0], at)) {
                return sound;
            }
        }
        String letter = latin.substring(at, at + 1);
        return new String[] {letter, letter};
    }

    /** Vowels side by side are one, doubled letters are one, and a last vowel is none. */
    private static String skeleton(String sounds) {
        String joined = VOWELS.matcher(sounds).replaceAll(run -> run.group().contains("a") ? "a" : "i");
        return END.matcher(DOUBLED.matcher(joined).replaceAll("$1")).replaceFirst("");
    }

    private static Map<Character, String> letters(String pairs) {
        var letters = new HashMap<Character, String>();
        for (String[] pair : sounds(pairs)) {
            letters.put(pair[0].charAt(0), pair[1]);
        }
        return Map.copyOf(letters);
    }

    private static Map<Character, List<String[]>> byFirst(String pairs) {
        return sounds(pairs).stream().collect(Collectors.groupingBy(pair -> pair[0].charAt(0)));
    }

    private static List<String[]> sounds(String pairs) {
        return Pattern.compile(" ")
                .splitAsStream(pairs)
                .map(pair -> pair.split("=", -1))
                .toList();
    }
}
