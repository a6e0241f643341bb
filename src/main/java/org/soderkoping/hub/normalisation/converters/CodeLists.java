package org.soderkoping.hub.normalisation.converters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The common code lists of {@code schemas/codes}, read once. A list is called as its file; its codes stand in the column
 * {@code code}, or else {@code alpha3}. Another column of codes is a list {@code NAME/COLUMN}, such as
 * {@code countries/alpha2}. A code may be used from {@code validFrom} to {@code validTo}, both days included; without
 * them, always.
 */
public final class CodeLists {
    private static final Set<String> KEYS = Set.of("code", "alpha2", "alpha3");
    private static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

    private final Map<String, Map<String, Span>> lists = new HashMap<>();

    private record Span(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private CodeLists() {}

    /** Reads every {@code .csv} of a folder. */
    public static CodeLists read(Path folder) {
        var all = new CodeLists();
        try (var files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".csv")).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Whether a list knows a code on a day; throws IllegalArgumentException when there is no such list. */
    public boolean isValid(String list, String code, LocalDate day) {
        var codes = lists.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("no code list " + list);
        }
        Span span = codes.get(code);
        return span != null && span.covers(day);
    }

    /** The same lists with further codes in one of them. */
    public CodeLists with(String list, Collection<String> codes) {
        var more = new CodeLists();
        more.lists.putAll(lists);
        var longer = new HashMap<>(lists.getOrDefault(list, Map.of()));
        codes.forEach(code -> longer.putIfAbsent(code, ALWAYS));
        more.lists.put(list, Map.copyOf(longer));
        return more;
    }

    private void add(Path path) {
        var file = CodeFile.read(path);
        String name = path.getFileName().toString().replace(".csv", "");
        String key = file.columns().contains("code") ? "code" : "alpha3";
        for (String column : file.columns()) {
            if (KEYS.contains(column)) {
                lists.put(column.equals(key) ? name : name + "/" + column, codes(file, column));
            }
        }
    }

    private static Map<String, Span> codes(CodeFile file, String column) {
        int at = file.columns().indexOf(column);
        int from = file.columns().indexOf("validFrom");
        int to = file.columns().indexOf("validTo");
        var codes = new HashMap<String, Span>();
        for (List<String> row : file.rows()) {
            codes.put(row.get(at), span(date(row, from, LocalDate.MIN), date(row, to, LocalDate.MAX)));
        }
        return Map.copyOf(codes);
    }

    private static Span span(LocalDate from, LocalDate to) {
        return from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX) ? ALWAYS : new Span(from, to);
    }

    private static LocalDate date(List<String> row, int column, LocalDate otherwise) {
        return column < 0 || row.get(column).isEmpty() ? otherwise : LocalDate.parse(row.get(column));
    }
}
