package org.soderkoping.hub.ledger.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Turns rows into one SQL array per column, so that a batch of any size is one statement. */
final class Columns<T> {
    private final List<T> rows;

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    SqlArrayValue longs(Function<T, @Nullable Long> column) {
        return array("int8", column);
    }

    SqlArrayValue ints(Function<T, Integer> column) {
        return array("int4", column);
    }

    SqlArrayValue booleans(Function<T, Boolean> column) {
        return array("bool", column);
    }

    SqlArrayValue uuids(Function<T, java.util.UUID> column) {
        return array("uuid", column);
    }

    SqlArrayValue texts(Function<T, @Nullable String> column) {
        return new SqlArrayValue("text", (Object[]) rows.stream().map(column).toArray(String[]::new));
    }

    SqlArrayValue bytes(Function<T, byte @Nullable []> column) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(column).toArray(byte[][]::new));
    }

    private SqlArrayValue array(String type, Function<T, ? extends @Nullable Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column).toArray());
    }
}
