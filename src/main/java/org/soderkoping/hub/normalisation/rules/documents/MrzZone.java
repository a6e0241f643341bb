package org.soderkoping.hub.normalisation.rules.documents;

import java.util.List;
import java.util.Optional;

/**
 * What the lines of a machine-readable zone say, without their check digits: ICAO Doc 9303 parts 4 (2 × 44), 5 (3 × 30)
 * and 6 (2 × 36).
 *
 * @param name the whole name field, with its fillers
 * @param number without fillers; one of more than nine places goes on in the optional field
 * @param birth YYMMDD, fillers for what is not known
 * @param sex M, F or a filler
 */
record MrzZone(String name, String number, String birth, String sex, String expiry) {
    private static final int NUMBER = 9;

    /** Empty when the lines have the size of no known document. */
    static Optional<MrzZone> of(List<String> lines) {
        int length = lines.isEmpty() ? 0 : lines.get(0).length();
        if (lines.stream().anyMatch(l -> l.length() != length)) {
            return Optional.empty();
        }
        if (lines.size() == 2 && (length == 44 || length == 36)) {
            String second = lines.get(1);
            String optional = length == 36 ? second.substring(28, 35) : "";
            return Optional.of(new MrzZone(
                    lines.get(0).substring(5),
                    number(second, 0, optional),
                    second.substring(13, 19),
                    second.substring(20, 21),
                    second.substring(21, 27)));
        }
        if (lines.size() == 3 && length == 30) {
            String second = lines.get(1);
            return Optional.of(new MrzZone(
                    lines.get(2),
                    number(lines.get(0), 5, lines.get(0).substring(15)),
                    second.substring(0, 6),
                    second.substring(7, 8),
                    second.substring(8, 14)));
        }
        return Optional.empty();
    }

    private static String number(String line, int at, String optional) {
        String first = line.substring(at, at + NUMBER);
        int end = optional.indexOf('<');
        boolean goesOn = line.charAt(at + NUMBER) == '<' && end > 1;
        return (goesOn ? first + optional.substring(0, end - 1) : first).replace("<", "");
    }

    /** Whether the name reaches the last place, and so must be taken to be cut (part 4, section 4.2.3). */
    boolean cut() {
        return !name.endsWith("<");
    }

    @Override
    public String toString() {
        return "a machine-readable zone";
    }
}
