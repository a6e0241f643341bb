package org.soderkoping.hub.normalisation.rules.screening;

import java.util.regex.Pattern;

/** Birth dates beside names, and machine-readable lines, in free text. */
final class BirthsInText {
    private static final String NAME = "\\p{Lu}[\\p{L}'’ʼ-]{1,40}";
    private static final String BORN =
            "(?iu:born|b\\.|d\\.?o\\.?b\\.?|date of birth|\\*|народ\\p{L}*|род\\.|нар\\.|дата нараджэння"
                    + "|ур\\.|n[ăa]scut[ăa]?|született|szül\\.|sündinud|sünd\\.|dzim\\p{L}*\\.?|gim\\p{L}*\\.?|urodzon[ay]"
                    + "|ur\\.|naroden[ýá]|nar\\.|né[e]? le)";
    private static final String DATE = "(?:[0-9]{1,2}[./-] ?[0-9]{1,2}[./-] ?(?:19|20)[0-9]{2}"
            + "|(?:19|20)[0-9]{2}[./-] ?[0-9]{1,2}[./-] ?[0-9]{1,2}|[0-9]{1,2}\\.? \\p{L}{3,12} (?:19|20)[0-9]{2})";
    private static final Pattern BIRTH =
            Pattern.compile(NAME + "(?: " + NAME + "){1,3}[ ,;:(–-]{1,4}" + BORN + "[ :(]{0,3}(?:on |am )?" + DATE);
    private static final Pattern ZONE = Pattern.compile("[A-Z0-9<]{30,44}");
    private static final int FILLERS = 2;

    private BirthsInText() {}

    static boolean in(String text) {
        return BIRTH.matcher(text).find()
                || ZONE.matcher(text).results().anyMatch(line -> fillers(line.group()) >= FILLERS);
    }

    private static long fillers(String line) {
        return line.chars().filter(c -> c == '<').count();
    }
}
