package io.jiuyuan.benchmark;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tables and their indices take, as the database says after a count of its own. */
final class Space {

    private final JdbcTemplate jdbc;

    Space(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long bytes(Collection<String> tables) {
        return tables.stream().mapToLong(this::bytes).sum();
    }

    private long bytes(String table) {
        jdbc.queryForList("ANALYZE TABLE " + table);
        return jdbc.queryForObject(
                "SELECT DATA_LENGTH + INDEX_LENGTH FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_NAME = ?",
                Long.class,
                table);
    }
}
