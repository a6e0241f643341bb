package org.soderkoping.hub.participants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A zip archive with a document per record, whose names carry meaning.
 *
 * @param entry the whole name of an entry, with a named group for each thing it says
 * @param order the group with the number, of up to nine digits, by which entries follow each other
 */
public record ArchiveProfile(Pattern entry, String order) {
    /** What the mapping table and the descriptor put before the name of a group: {@code @entry:number}. */
    public static final String PREFIX = "entry:";

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:\\p{Cntrl}].*|\\.+|.*\\.zip", Pattern.DOTALL);
    private static final int LONGEST = 120;

    public ArchiveProfile {
        if (!groups(entry).contains(order)) {
            throw new IllegalArgumentException();
        }
    }

    /** What a name says, by the names of the groups; empty when it is no name of this feed or more than a file's name. */
    public Map<String, String> facts(String name) {
        var matcher = entry.matcher(name);
        if (name.length() > LONGEST || PATH.matcher(name).matches() || !matcher.matches()) {
            return Map.of();
        }
        var facts = new LinkedHashMap<String, String>();
        for (String group : groups(entry)) {
            String text = matcher.group(group);
            if (text != null) {
                facts.put(group, text);
            }
        }
        return NUMBER.matcher(facts.getOrDefault(order, "")).matches() ? facts : Map.of();
    }

    private static List<String> groups(Pattern entry) {
        var groups = new ArrayList<String>();
        GROUP.matcher(entry.pattern()).results().forEach(m -> groups.add(m.group(1)));
        return groups;
    }
}
