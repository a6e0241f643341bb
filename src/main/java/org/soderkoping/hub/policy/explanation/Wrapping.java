package org.soderkoping.hub.policy.explanation;

import java.util.ArrayList;
import java.util.List;

/** Breaks a long sentence at its spaces, but keeps a path and its letters together; what goes on is indented deeper. */
final class Wrapping {
    private static final int WIDTH = 118;

    private Wrapping() {}

    static List<String> of(String sentence) {
        String indent = sentence.substring(
                0, sentence.length() - sentence.stripLeading().length());
        var lines = new ArrayList<String>();
        var line = new StringBuilder(indent);
        String gap = "";
        for (String word : sentence.strip().split(" (?!\\[)")) {
            if (line.length() + gap.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "  ");
                gap = "";
            }
            line.append(gap).append(word);
            gap = " ";
        }
        lines.add(line.toString());
        return lines;
    }
}
