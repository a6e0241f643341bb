package org.soderkoping.hub.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.fixtures.TestPostgres;

class EmbeddedPostgresDatabaseTest {
    private static final Path PROGRAMS = Path.of("target/test-pg/bin");

    @TempDir
    Path folder;

    @Test
    void writesAreDurableAndPagesAreChecked() throws SQLException {
        try (var postgres = postgres().start()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void nobodyEntersWithoutTheGeneratedPassword() {
        try (var postgres = postgres().start()) {
            for (String role : new String[] {"postgres", EmbeddedPostgres.OWNER, EmbeddedPostgres.APP}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), role, "guess"))
                        .as(role)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void theRunningHubIsNoSuperuserAndMakesNoTables() throws SQLException {
        try (var postgres = postgres().start();
                var hub = DriverManager.getConnection(
                        postgres.url(), EmbeddedPostgres.APP, postgres.password(EmbeddedPostgres.APP));
                var statement = hub.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table own (n int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create role other superuser"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aServerLeftBehindIsStoppedAndItsRowsAreStillThere() throws SQLException {
        var leftBehind = postgres().start();
        keep(leftBehind);
        try (var next = postgres().start()) {
            assertThat(ask(next, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void aRestartKeepsRowsAndPort() throws SQLException {
        String url;
        try (var first = postgres().start()) {
            keep(first);
            url = first.url();
        }
        try (var second = postgres().start()) {
            assertThat(ask(second, "select n from kept")).isEqualTo("7");
            assertThat(second.url()).isEqualTo(url);
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessStopsNobody() throws Exception {
        postgres().start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("cluster/postmaster.pid"), stranger.pid() + "\n" + folder + "\n0\n0\n");
            try (var postgres = postgres().start()) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aFolderInWhichAnotherHubWorksIsLeftAlone() throws Exception {
        var other = new ProcessBuilder(java(), "-cp", "target/test-classes", Holder.class.getName(), folder + "")
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> postgres().start()).hasMessageStartingWith("another hub works in");
        } finally {
            other.destroy();
            other.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Another process that works in the folder. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            var file = new java.io.RandomAccessFile(arguments[0] + "/hub.lock", "rw");
            System.out.println(file.getChannel().tryLock() == null ? "taken" : "held");
            TimeUnit.MINUTES.sleep(1);
        }
    }

    private EmbeddedPostgres postgres() {
        return new EmbeddedPostgres(folder, PROGRAMS, TestPostgres.secrets());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void keep(EmbeddedPostgres postgres) throws SQLException {
        tell(postgres, "create table kept (n int)");
        tell(postgres, "insert into kept values (7)");
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = owner(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = owner(postgres);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static java.sql.Connection owner(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), EmbeddedPostgres.OWNER, postgres.password(EmbeddedPostgres.OWNER));
    }
}
