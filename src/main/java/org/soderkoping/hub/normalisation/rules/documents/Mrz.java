package org.soderkoping.hub.normalisation.rules.documents;

import java.util.List;

/** Check digits of machine-readable zones: ICAO Doc 9303, parts 4 (2 × 44), 5 (3 × 30) and 6 (2 × 36). */
final class Mrz {
    private static final int[] WEIGHTS = {7, 3, 1};

    private Mrz() {}

    /** Whether the lines have the size of a known document and all their check digits are right. */
    static boolean sound(List<String> lines) {
        int length = lines.get(0).length();
        if (lines.stream().anyMatch(l -> l.length() != length)) {
            return false;
        }
        if (lines.size() == 2 && (length == 44 || length == 36)) {
            return twoLines(lines.get(1));
        }
        return lines.size() == 3 && length == 30 && threeLines(lines.get(0), lines.get(1));
    }

    private static boolean twoLines(String second) {
        int last = second.length() - 1;
        boolean small = second.length() == 36;
        boolean optional = small || orEmpty(second.substring(28, 42), second.charAt(42));
        String all = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, last);
        return number(second.substring(0, 10), small ? second.substring(28, last) : "")
                && right(second.substring(13, 19), second.charAt(19))
                && right(second.substring(21, 27), second.charAt(27))
                && optional
                && right(all, second.charAt(last));
    }

    private static boolean threeLines(String first, String second) {
        String all = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29);
        return number(first.substring(5, 15), first.substring(15))
                && right(second.substring(0, 6), second.charAt(6))
                && right(second.substring(8, 14), second.charAt(14))
                && right(all, second.charAt(29));
    }

    /** A number of more than nine places has a filler for its check digit and goes on in the optional field. */
    private static boolean number(String field, String optional) {
        int end = optional.indexOf('<');
        if (field.charAt(9) != '<' || end < 2) {
            return right(field.substring(0, 9), field.charAt(9));
        }
        return right(field.substring(0, 9) + optional.substring(0, end - 1), optional.charAt(end - 1));
    }

    /** An optional field that is empty may have a filler for its check digit. */
    private static boolean orEmpty(String field, char check) {
        return check == '<' ? field.chars().allMatch(c -> c == '<') : right(field, check);
    }

    private static boolean right(String field, char check) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return check == '0' + sum % 10;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '<' ? 0 : c - 'A' + 10;
    }
}
