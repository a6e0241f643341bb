package org.soderkoping.hub.intake.reading;

import java.util.List;

/** Listens to one record and remembers its id, from where the feed says: {@code @номер} or {@code toimik/number}. */
final class RecordIdFinder {
    private static final int LONGEST = 64;

    private final List<String> steps;
    private final String attribute;
    private final StringBuilder id = new StringBuilder();
    private int matched;
    private boolean found;

    RecordIdFinder(String recordId) {
        int at = recordId.indexOf('@');
        this.attribute = at < 0 ? "" : recordId.substring(at + 1);
        String elements = at < 0 ? recordId : recordId.substring(0, Math.max(0, at - 1));
        this.steps = elements.isEmpty() ? List.of() : List.of(elements.split("/", -1));
    }

    /**
     * Hears a start tag.
     *
     * @param depth below the record, 0 is the record itself
     */
    void start(Tokens tokens, int depth) {
        if (found || depth != matched + (depth == 0 ? 0 : 1)) {
            return;
        }
        if (depth > 0) {
            if (depth > steps.size() || !steps.get(depth - 1).equals(tokens.name())) {
                return;
            }
            matched = depth;
        }
        if (matched == steps.size() && !attribute.isEmpty()) {
            id.append(tokens.attribute(attribute));
            found = true;
        }
    }

    void text(Tokens tokens, int depth) {
        if (!found && attribute.isEmpty() && matched == steps.size() && depth == matched && id.length() <= LONGEST) {
            var text = tokens.text();
            id.append(text, 0, Math.min(text.length(), 2 * LONGEST));
        }
    }

    void end(int depth) {
        if (depth > 0 && depth == matched) {
            found |= matched == steps.size();
            matched--;
        }
    }

    /** The id, or {@code #no} when there is none that could be one. */
    String idOr(int no) {
        var text = id.toString().strip();
        return text.isEmpty() || text.length() > LONGEST ? "#" + no : text;
    }
}
