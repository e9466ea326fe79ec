package io.jiuyuan.oversight;

import io.jiuyuan.oversight.Counts.Worst;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** One statement for each figure; the database groups, so that a row comes back for each unit and none for each case. */
@Repository
class RecountQueries {

    private static final Set<Figure> OF_TASKS = EnumSet.of(
            Figure.TASKS,
            Figure.TASKS_OVERDUE,
            Figure.TASKS_3,
            Figure.TASKS_7,
            Figure.TASKS_15,
            Figure.TASKS_30,
            Figure.TASKS_OLDER);
    private static final List<Figure> LATE =
            List.of(Figure.PLACEMENTS_OVERDUE, Figure.HOUSEHOLDS_OVERDUE, Figure.TASKS_OVERDUE);

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RecountQueries(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(Counts counts, List<YearMonth> months, YearMonth now) {
        for (Figure figure : Figure.values()) {
            if (figure.monthly()) {
                months.forEach(month -> count(counts, figure, month, month.toString()));
            } else if (!OF_TASKS.contains(figure)) {
                count(counts, figure, now, "");
            }
        }
        tasks(counts, now);
        LATE.forEach(figure -> worst(counts, figure, now));
        funds(counts, now);
    }

    private void count(Counts counts, Figure figure, YearMonth month, String member) {
        String sql = "SELECT f.unit_code, COUNT(*) AS amount, SUM(f.total) AS total, MIN(f.since) AS oldest FROM ("
                + FigureRows.of(figure) + ") f GROUP BY f.unit_code";
        jdbc.query(sql, FigureRows.values(clock, month), row -> {
            counts.add(
                    row.getString("unit_code"),
                    figure,
                    member,
                    row.getLong("amount"),
                    row.getLong("total"),
                    day(row, "oldest", clock));
        });
    }

    /** All that is told of open tasks in one go: there may be a million. */
    private void tasks(Counts counts, YearMonth now) {
        String sql = "SELECT t.unit_code, t.assignee, COUNT(*) AS tasks, MIN(t.created_at) AS oldest,"
                + " SUM(CASE WHEN t.due_at < :now THEN 1 ELSE 0 END) AS late, MIN(CASE WHEN t.due_at < :now THEN t.due_at"
                + " END) AS oldest_due, SUM(CASE WHEN t.created_at >= :back3 THEN 1 ELSE 0 END) AS in3, SUM(CASE WHEN"
                + " t.created_at >= :back7 THEN 1 ELSE 0 END) AS in7, SUM(CASE WHEN t.created_at >= :back15 THEN 1 ELSE 0"
                + " END) AS in15, SUM(CASE WHEN t.created_at >= :back30 THEN 1 ELSE 0 END) AS in30"
                + " FROM JY_V_WATCHED_TASK t GROUP BY t.unit_code, t.assignee";
        jdbc.query(sql, FigureRows.values(clock, now), row -> {
            String unit = row.getString("unit_code");
            long tasks = row.getLong("tasks");
            long late = row.getLong("late");
            LocalDate oldest = day(row, "oldest", clock);
            counts.add(unit, Figure.TASKS, "", tasks, 0, oldest);
            counts.addLoad(unit, row.getString("assignee"), tasks, late, oldest);
            if (late > 0) {
                counts.add(unit, Figure.TASKS_OVERDUE, "", late, 0, day(row, "oldest_due", clock));
            }
            long younger = 0;
            long[] within = {row.getLong("in3"), row.getLong("in7"), row.getLong("in15"), row.getLong("in30"), tasks};
            for (int band = 0; band < within.length; band++) {
                if (within[band] > younger) {
                    counts.add(unit, Figure.AGES.get(band), "", within[band] - younger, 0, null);
                }
                younger = within[band];
            }
        });
    }

    private void worst(Counts counts, Figure figure, YearMonth now) {
        String sql = "SELECT w.* FROM (SELECT f.item, f.case_number, f.unit_code, f.what, f.since, f.officer,"
                + " ROW_NUMBER() OVER (PARTITION BY f.unit_code ORDER BY f.since, f.item) AS place FROM ("
                + FigureRows.of(figure) + ") f) w WHERE w.place <= :most";
        MapSqlParameterSource values = FigureRows.values(clock, now).addValue("most", Counts.WORST);
        jdbc.query(sql, values, row -> {
            counts.addWorst(new Worst(
                    figure,
                    row.getString("item"),
                    row.getString("case_number"),
                    row.getString("unit_code"),
                    row.getString("what"),
                    day(row, "since", clock),
                    row.getString("officer")));
        });
    }

    private void funds(Counts counts, YearMonth now) {
        jdbc.query(
                "SELECT f.* FROM JY_V_WATCHED_FUND f WHERE f.budget_year = :year",
                new MapSqlParameterSource("year", now.getYear()),
                row -> {
                    String unit = row.getString("unit_code");
                    String source = row.getString("source");
                    counts.addMoney(unit, CountTable.BUDGET, source, row.getLong("budget_fen"));
                    counts.addMoney(unit, CountTable.COMMITTED, source, row.getLong("committed_fen"));
                    counts.addMoney(
                            unit, CountTable.SPENT, source, row.getLong("paid_fen") - row.getLong("repaid_fen"));
                });
    }

    /** Null where the column is. */
    static LocalDate day(ResultSet row, String column, Clock clock) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return value instanceof java.sql.Date date
                ? date.toLocalDate()
                : row.getTimestamp(column).toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
