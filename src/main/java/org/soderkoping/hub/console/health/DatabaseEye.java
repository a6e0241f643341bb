package org.soderkoping.hub.console.health;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database for a sign of life. */
final class DatabaseEye {
    private static final int SECONDS = 2;

    private final DataSource database;

    DatabaseEye(DataSource database) {
        this.database = database;
    }

    Look look() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Look.sound("answers")
                    : Look.trouble("does not answer within " + SECONDS + " s");
        } catch (SQLException e) {
            return Look.trouble("gives no connection");
        }
    }
}
