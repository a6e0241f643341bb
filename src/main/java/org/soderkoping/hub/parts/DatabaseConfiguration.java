package org.soderkoping.hub.parts;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The embedded database with its two roles, unless {@code spring.datasource.url} names another. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class DatabaseConfiguration {
    private static final int CONNECTIONS = 24;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(HubFolders folders, KeyFolder keys) {
        var folder = folders.data().resolve("pg");
        folder.toFile().mkdirs();
        return new EmbeddedPostgres(folder, keys).start();
    }

    @Bean(destroyMethod = "close")
    @Primary
    DataSource dataSource(EmbeddedPostgres postgres) {
        return pool(postgres, EmbeddedPostgres.APP, CONNECTIONS);
    }

    @Bean(destroyMethod = "close")
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedPostgres postgres) {
        return pool(postgres, EmbeddedPostgres.OWNER, 2);
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, String role, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.url() + "?reWriteBatchedInserts=true&socketTimeout=60&tcpKeepAlive=true");
        pool.setUsername(role);
        pool.setPassword(postgres.password(role));
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setPoolName(role);
        pool.setConnectionTimeout(10_000);
        return pool;
    }
}
