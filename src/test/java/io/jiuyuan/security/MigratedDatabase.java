package io.jiuyuan.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database in memory with no more than the given migration. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static DataSource migrated(String migration) {
        DataSource source = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
        try {
            String script = new ClassPathResource("db/migration/" + migration)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${tableOptions}", "");
            JdbcTemplate jdbc = new JdbcTemplate(source);
            for (String statement : script.split(";")) {
                if (!statement.isBlank()) {
                    jdbc.execute(statement);
                }
            }
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
        return source;
    }
}
