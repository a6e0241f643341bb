package org.soderkoping.hub.normalisation.rules.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.normalisation.converters.CodeFile;

/** Which status of an application may follow which: the column {@code after} of {@code asylum-status.csv}. */
final class StatusMachine {
    private static final String ANY = "*";

    private final Map<String, Set<String>> after;

    private StatusMachine(Map<String, Set<String>> after) {
        this.after = Map.copyOf(after);
    }

    /** Reads the list; a status without predecessors begins an application. */
    static StatusMachine read(Path file) {
        var list = CodeFile.read(file);
        int code = list.columns().indexOf("code");
        int before = list.columns().indexOf("after");
        var after = new HashMap<String, Set<String>>();
        for (List<String> row : list.rows()) {
            after.put(row.get(code), Set.of(row.get(before).split(" ", -1)));
        }
        return new StatusMachine(after);
    }

    /** Whether a status may follow another; telling the same one again says nothing new and is allowed. */
    boolean allows(String before, String status) {
        var allowed = after.getOrDefault(status, Set.of());
        return before.equals(status) || allowed.contains(ANY) || allowed.contains(before);
    }
}
