package org.soderkoping.hub.normalisation.rules.screening;

import java.util.Locale;
import java.util.regex.Pattern;

/** Phone numbers and e-mail addresses of persons in free text. */
final class ContactsInText {
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+|00)[1-9](?:[ ()/.-]{0,2}[0-9]){7,14}(?![0-9])"
                    + "|(?iu)(?<!\\p{L})(?:tel|phone|mob|cell|tālr|puh|telef|kom|тел|моб)\\p{L}{0,8}[.:]?\\s{0,3}"
                    + "\\(?[0-9](?:[ ()/.-]{0,2}[0-9]){5,14}");
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}0-9._%+-])([\\p{L}0-9._%+-]{1,64})@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8}");

    /** What offices call their addresses; every other one may be somebody's. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:info|contact|kontakt|office|press|media|mail|post|support|help"
                    + "|helpdesk|secretariat|registry|coi|asylum|migration|enquir(?:y|ies)|inquir(?:y|ies)|library|publications?"
                    + "|research|unit|desk|admin|webmaster|no-?reply)(?:[._-]?[a-z]{0,12})?");

    private ContactsInText() {}

    static boolean in(String text) {
        return PHONE.matcher(text).find()
                || EMAIL.matcher(text)
                        .results()
                        .anyMatch(mail -> !OFFICE.matcher(mail.group(1).toLowerCase(Locale.ROOT))
                                .matches());
    }
}
