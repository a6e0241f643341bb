package org.soderkoping.hub.normalisation.converters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.normalisation.converters.Converter.Report;

/** Look-alike letters: a word of Cyrillic letters with a Latin one among them is made wholly Cyrillic, with SK-4010. */
final class Homoglyphs {
    static final String REPAIRED = "SK-4010";

    private static final String LATIN = "ABEKMHOPCTXIYaeopcxyi";
    private static final String CYRILLIC = "АВЕКМНОРСТХІУаеорсхуі";

    private Homoglyphs() {}

    static String toCyrillic(List<String> values, Report report) {
        String repaired = repair(values.get(0));
        if (!repaired.equals(values.get(0))) {
            report.warn(REPAIRED);
        }
        return repaired;
    }

    /** {@code repaired}: the repaired word when it needed repair, nothing otherwise; the original stays beside it. */
    static @Nullable String repairedOnly(List<String> values, Report report) {
        String repaired = toCyrillic(values, report);
        return repaired.equals(values.get(0)) ? null : repaired;
    }

    /** {@code latinCode}: numbers of documents and identifiers are Latin; Cyrillic look-alikes in them are typing. */
    static String toLatinCode(List<String> values, Report report) {
        var out = new StringBuilder();
        boolean changed = false;
        for (char c : values.get(0).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(c);
            changed |= at >= 0;
            char latin = at >= 0 ? LATIN.charAt(at) : c;
            if (latin >= 'A' && latin <= 'Z' || latin >= '0' && latin <= '9' || latin == '<') {
                out.append(latin);
            }
        }
        if (changed) {
            report.warn(REPAIRED);
        }
        return out.toString();
    }

    private static String repair(String text) {
        var out = new StringBuilder(text);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                repairWord(out, from, i);
                from = i + 1;
            }
        }
        return out.toString();
    }

    private static void repairWord(StringBuilder text, int from, int to) {
        boolean cyrillic = text.subSequence(from, to).chars().anyMatch(c -> c >= 0x400 && c <= 0x52F);
        for (int i = from; cyrillic && i < to; i++) {
            int at = LATIN.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
    }
}
