package io.jiuyuan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the views of {@code V190}. Every figure is one selection of rows, which is counted and listed alike. */
@Repository
class OversightTables {

    private static final String DUE =
            "SELECT id AS item, case_number, unit_code, kind AS what, due_day AS since, NULL AS"
                    + " officer FROM JY_V_PLACEMENT WHERE kind = 'OTHERS' AND due_day >= :newYear AND due_day < :today"
                    + " AND (status = 'RUNNING' AND (ended_on IS NULL OR ended_on > due_day) OR result IN ('PLACED', 'PLACED_LATE'))";
    private static final String MISSED = "SELECT id AS item, case_number, unit_code, visit_month AS what, missed_at AS"
            + " since, helper AS officer FROM JY_V_MISSED_VISIT WHERE ";
    private static final String ASSISTED = "SELECT case_number AS item, case_number, unit_code, situation AS what,"
            + " begun_on AS since, NULL AS officer FROM JY_V_ASSISTED";
    private static final String TASKS = "SELECT task_id AS item, case_number, unit_code, step AS what, %s AS since,"
            + " assignee AS officer FROM JY_V_OPEN_TASK%s";

    private static final Map<Figure, String> ROWS = Map.ofEntries(
            Map.entry(Figure.ASSISTED, ASSISTED),
            Map.entry(Figure.EMPLOYED, ASSISTED + " WHERE situation = 'EMPLOYED'"),
            Map.entry(
                    Figure.PLACEMENTS_OVERDUE,
                    "SELECT id AS item, case_number, unit_code, kind AS what, due_day AS since, NULL AS officer FROM"
                            + " JY_V_PLACEMENT WHERE status = 'RUNNING' AND due_day < :today AND ended_on IS NULL"),
            Map.entry(Figure.VISITS_UNSUPERVISED, MISSED + "supervised_at IS NULL"),
            Map.entry(Figure.VISITS_MISSED, MISSED + "visit_month >= :firstMonth"),
            Map.entry(Figure.TASKS, TASKS.formatted("created_at", "")),
            Map.entry(Figure.TASKS_OVERDUE, TASKS.formatted("due_at", " WHERE due_at < :now")),
            Map.entry(Figure.RATE_DUE, DUE),
            Map.entry(Figure.RATE_PLACED, DUE + " AND result = 'PLACED'"),
            Map.entry(Figure.RATE_PLACED_LATE, DUE + " AND result = 'PLACED_LATE'"));

    /** Each unit where it hangs today; a closed one where it hung last. */
    private static final String WITHIN = " f JOIN JY_V_UNIT u ON u.unit_code = f.unit_code AND u.valid_from ="
            + " (SELECT MAX(w.valid_from) FROM JY_V_UNIT w WHERE w.unit_code = f.unit_code AND w.valid_from <= :today)"
            + " WHERE u.path LIKE :below";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    OversightTables(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param path codes from the city down to the unit, between slashes */
    record Counted(String path, long number, LocalDate oldest) {}

    record Listed(String caseNumber, String unitName, String what, LocalDate since, String officer) {}

    record Held(String officer, long tasks, long overdue, LocalDate oldest) {}

    String path(String unitCode) {
        return jdbc.queryForList(
                        "SELECT path FROM JY_V_UNIT WHERE unit_code = :unit AND valid_from <= :today ORDER BY valid_from DESC",
                        parameters("/").addValue("unit", unitCode),
                        String.class)
                .get(0);
    }

    List<Counted> count(Figure figure, String path) {
        String sql = "SELECT u.path, COUNT(DISTINCT f.item) AS number, MIN(f.since) AS oldest FROM (" + ROWS.get(figure)
                + ")" + WITHIN + " GROUP BY u.path";
        return jdbc.query(
                sql,
                parameters(path),
                (row, n) -> new Counted(row.getString("path"), row.getLong("number"), day(row, "oldest")));
    }

    /** @param officer null for everybody's */
    List<Listed> list(Figure figure, String path, String officer, int page, int size) {
        String sql = "SELECT DISTINCT f.item, f.case_number, u.full_name, f.what, f.since, f.officer FROM ("
                + ROWS.get(figure) + ")" + WITHIN + (officer == null ? "" : " AND f.officer = :officer")
                + " ORDER BY f.since, f.case_number, f.item LIMIT :size OFFSET :from";
        MapSqlParameterSource parameters = parameters(path)
                .addValue("officer", officer)
                .addValue("size", size)
                .addValue("from", (long) page * size);
        return jdbc.query(
                sql,
                parameters,
                (row, n) -> new Listed(
                        row.getString("case_number"),
                        row.getString("full_name"),
                        row.getString("what"),
                        day(row, "since"),
                        row.getString("officer")));
    }

    long total(Figure figure, String path, String officer) {
        String sql = "SELECT COUNT(DISTINCT f.item) FROM (" + ROWS.get(figure) + ")" + WITHIN
                + (officer == null ? "" : " AND f.officer = :officer");
        return jdbc.queryForObject(sql, parameters(path).addValue("officer", officer), Long.class);
    }

    /** Who holds how many of the open tasks there; a null officer for those that nobody has taken. */
    List<Held> held(String path) {
        String sql = "SELECT f.officer, COUNT(DISTINCT f.item) AS tasks, COUNT(DISTINCT CASE WHEN f.due_at < :now THEN"
                + " f.item END) AS late, MIN(f.since) AS oldest FROM (SELECT task_id AS item, unit_code, assignee AS"
                + " officer, created_at AS since, due_at FROM JY_V_OPEN_TASK)" + WITHIN
                + " GROUP BY f.officer ORDER BY tasks DESC, f.officer";
        return jdbc.query(
                sql,
                parameters(path),
                (row, n) -> new Held(
                        row.getString("officer"), row.getLong("tasks"), row.getLong("late"), day(row, "oldest")));
    }

    private MapSqlParameterSource parameters(String path) {
        LocalDate today = LocalDate.now(clock);
        return new MapSqlParameterSource()
                .addValue("below", path + "%")
                .addValue("today", today)
                .addValue("newYear", today.withDayOfYear(1))
                .addValue("firstMonth", today.getYear() + "-01")
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return value instanceof java.sql.Date date
                ? date.toLocalDate()
                : row.getTimestamp(column).toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
