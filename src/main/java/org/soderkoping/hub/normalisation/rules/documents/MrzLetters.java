package org.soderkoping.hub.normalisation.rules.documents;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How letters may be spelled in a machine-readable zone: ICAO Doc 9303 part 3, sections 6 A (Latin) and 6 B (Cyrillic). */
final class MrzLetters {
    private static final Map<String, String> SPELLINGS = table("Ä=AE|A Å=AA|A Æ=AE Ð=D Ñ=N|NXX Ö=OE|O Ø=OE|O Ü=UE|UXX|U"
            + " Þ=TH Đ=D Ħ=H Ĳ=IJ Ł=L Ŋ=N Œ=OE Ŧ=T ẞ=SS Ə=A|E"
            + " Ё=E|IO Ђ=D Є=IE|YE Ѕ=DZ І=I Ї=I|YI Ј=J Љ=LJ Њ=NJ Ќ=K|KJ Ў=U Џ=DZ|DJ Ѓ=G|GJ А=A Б=B В=V Г=G|H Д=D Е=E"
            + " Ж=ZH|Z З=Z И=I|Y Й=I|Y К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=KH|H Ц=TS|C Ч=CH|C Ш=SH|S"
            + " Щ=SHCH|SHT Ъ=IE| Ы=Y Ь= Э=E Ю=IU|YU Я=IA|YA Ѫ=U Ѵ=Y Ґ=G Ғ=G|GJ Һ=C");
    private static final Pattern BREAKS = Pattern.compile("[\\s-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private MrzLetters() {}

    /** The words of a name, each as a pattern of all its spellings; apostrophes and points fall away. */
    static List<Pattern> words(String name) {
        return BREAKS.splitAsStream(name)
                .map(MrzLetters::spellings)
                .filter(p -> !p.isEmpty())
                .map(Pattern::compile)
                .toList();
    }

    private static String spellings(String word) {
        var pattern = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .filter(letter -> !letter.equals("ʼ"))
                .forEach(letter -> pattern.append(spelling(letter)));
        return pattern.toString();
    }

    /** What the table has not is spelled without its marks. */
    private static String spelling(String letter) {
        String spellings = SPELLINGS.get(letter);
        if (spellings != null) {
            return spellings.indexOf('|') < 0 ? spellings : "(?:" + spellings + ")";
        }
        return Pattern.quote(
                MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll(""));
    }

    private static Map<String, String> table(String pairs) {
        return Stream.of(pairs.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
