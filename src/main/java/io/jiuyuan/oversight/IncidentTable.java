package io.jiuyuan.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads {@code JY_V_INCIDENT}. */
@Repository
class IncidentTable {

    private static final String ROWS = " FROM JY_V_INCIDENT i LEFT JOIN JY_V_UNIT u ON u.unit_code = i.unit_code AND"
            + " u.valid_from = (SELECT MAX(w.valid_from) FROM JY_V_UNIT w WHERE w.unit_code = i.unit_code AND"
            + " w.valid_from <= :today) WHERE ";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    IncidentTable(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param message of the failure, as it was thrown */
    record Failed(
            String id,
            String jobId,
            boolean timer,
            String definitionId,
            String activityId,
            String message,
            Instant since,
            String businessKey,
            String unitCode,
            String unitName) {}

    /** @param paths of units, each with all below it; null for everything */
    List<Failed> list(Set<String> paths, String businessKey, int page, int size) {
        MapSqlParameterSource values =
                values(paths, businessKey).addValue("size", size).addValue("from", (long) page * size);
        return read(
                condition(paths, businessKey) + " ORDER BY i.failed_at, i.incident_id LIMIT :size OFFSET :from",
                values);
    }

    long count(Set<String> paths, String businessKey) {
        return jdbc.queryForObject(
                "SELECT COUNT(*)" + ROWS + condition(paths, businessKey), values(paths, businessKey), Long.class);
    }

    Optional<Failed> find(Set<String> paths, String id) {
        return read(
                        condition(paths, null) + " AND i.incident_id = :id",
                        values(paths, null).addValue("id", id))
                .stream()
                .findFirst();
    }

    private List<Failed> read(String condition, MapSqlParameterSource values) {
        return jdbc.query(
                "SELECT i.*, u.full_name" + ROWS + condition,
                values,
                (row, n) -> new Failed(
                        row.getString("incident_id"),
                        row.getString("job_id"),
                        "timer".equals(row.getString("job_type")),
                        row.getString("definition_id"),
                        row.getString("activity_id"),
                        row.getString("message"),
                        row.getTimestamp("failed_at").toInstant(),
                        row.getString("business_key"),
                        row.getString("unit_code"),
                        row.getString("full_name")));
    }

    private static String condition(Set<String> paths, String businessKey) {
        StringBuilder condition = new StringBuilder("1 = 1");
        if (businessKey != null) {
            condition.append(" AND i.business_key = :key");
        }
        if (paths != null) {
            condition.append(" AND (1 = 0");
            for (int i = 0; i < paths.size(); i++) {
                condition.append(" OR u.path LIKE :path").append(i);
            }
            condition.append(")");
        }
        return condition.toString();
    }

    private MapSqlParameterSource values(Set<String> paths, String businessKey) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("today", LocalDate.now(clock)).addValue("key", businessKey);
        int i = 0;
        for (String path : paths == null ? Set.<String>of() : paths) {
            values.addValue("path" + i++, path + "%");
        }
        return values;
    }
}
