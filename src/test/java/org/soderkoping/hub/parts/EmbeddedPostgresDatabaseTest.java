package org.soderkoping.hub.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.fixtures.TestPostgres;

class EmbeddedPostgresDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void writesAreDurableAndPagesAreChecked() throws SQLException {
        try (var postgres = new EmbeddedPostgres(folder, TestPostgres.secrets()).start()) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobodyEntersWithoutTheGeneratedPassword() {
        try (var postgres = new EmbeddedPostgres(folder, TestPostgres.secrets()).start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.APP, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerLeftBehindIsTakenOverAndItsRowsAreStillThere() throws SQLException {
        var leftBehind = new EmbeddedPostgres(folder, TestPostgres.secrets()).start();
        tell(leftBehind, "create table kept (n int)");
        tell(leftBehind, "insert into kept values (7)");
        try (var next = new EmbeddedPostgres(folder, TestPostgres.secrets()).start()) {
            assertThat(ask(next, "select n from kept")).isEqualTo("7");
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.url(), EmbeddedPostgres.OWNER, postgres.password(EmbeddedPostgres.OWNER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.url(), EmbeddedPostgres.OWNER, postgres.password(EmbeddedPostgres.OWNER));
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
