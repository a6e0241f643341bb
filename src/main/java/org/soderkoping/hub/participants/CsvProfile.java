package org.soderkoping.hub.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header of a CSV file and what becomes of its rows: neighbouring rows with the same first cell form one record.
 *
 * @param columns headers of the columns that speak of the whole record; the first one tells records apart
 * @param row element that holds what a single row says, when a record may have several
 * @param rowColumns headers of the columns that speak of a single row; they follow the others
 */
public record CsvProfile(char delimiter, List<String> columns, Optional<String> row, List<String> rowColumns) {
    public CsvProfile {
        columns = List.copyOf(columns);
        rowColumns = List.copyOf(rowColumns);
    }

    /** All headers in their order. */
    public List<String> header() {
        return Stream.concat(columns.stream(), rowColumns.stream()).toList();
    }

    /** The element a column becomes: {@code Dzimšanas datums} → {@code DzimšanasDatums}. */
    public static String element(String header) {
        return Arrays.stream(header.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
