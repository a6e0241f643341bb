package org.soderkoping.hub.policy.oracle.rows;

import java.util.List;

/** Free text whose screening (rule S48) is known beforehand: the random messages say nothing else. */
public final class Screening {
    public static final List<String> CLEAN = List.of(
            "May women travel alone since 2024-2026?",
            "Nobody knows; ask again in spring.",
            "Чи є притулок у столиці?");
    public static final List<String> MARKED = List.of(
            "Is the paper with number 4471 208 a true one?",
            "Who answers at office@district.example?",
            "Was anybody born on 12.03.1990 registered?",
            "P<SYRKANAR<<AMAL");

    private Screening() {}

    public static boolean clean(String text) {
        return CLEAN.contains(text);
    }
}
