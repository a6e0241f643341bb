package org.soderkoping.hub.security;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at what and why; entries can be added and read, never changed. */
public final class AccessLog {
    private final JdbcClient jdbc;

    public AccessLog(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * Notes one access, before what was asked for is shown.
     *
     * @param who account or certificate name
     * @param action such as {@code OPEN_RECORD}
     * @param ref id of what was looked at, never a personal value
     */
    public void note(String who, String action, String ref, String reason) {
        jdbc.sql("insert into access_log (who, action, ref, reason) values (?, ?, ?, ?)")
                .params(who, action, ref, reason)
                .update();
    }
}
