package io.jiuyuan.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what was counted ahead: as many rows as a unit has units directly below, however many cases there are. */
@Repository
class Snapshot {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Snapshot(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param figure a {@link Figure}, or one of the funds' in {@link CountTable} */
    record Kept(
            String unitCode, String figure, String member, boolean own, long amount, long total, LocalDate oldest) {}

    /** @param username empty for what nobody has taken */
    record KeptLoad(String username, String name, long tasks, long overdue, LocalDate oldest) {}

    record KeptWorst(
            Figure figure,
            String item,
            String caseNumber,
            String unitCode,
            String what,
            LocalDate since,
            String officer) {}

    /** Everything of the unit. */
    List<Kept> of(String unitCode) {
        return cells("unit_code = :unit", unitCode, "");
    }

    /** Of the units directly below, in this month. */
    List<Kept> below(String unitCode, String month) {
        return cells(
                "parent_code = :unit AND own = FALSE AND (member IN ('', :month) OR figure LIKE 'FUND%')",
                unitCode, month);
    }

    List<KeptLoad> loads(String unitCode, int most) {
        return jdbc.query(
                "SELECT l.username, o.display_name, l.tasks, l.overdue, l.oldest FROM JY_OVERSIGHT_LOAD l"
                        + " LEFT JOIN JY_V_WATCHED_OFFICER o ON o.username = l.username"
                        + " WHERE l.unit_code = :unit ORDER BY l.tasks DESC, l.username LIMIT :most",
                new MapSqlParameterSource("unit", unitCode).addValue("most", most),
                (row, n) -> new KeptLoad(
                        row.getString(1),
                        row.getString(2) == null ? row.getString(1) : row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        RecountQueries.day(row, "oldest", clock)));
    }

    List<KeptWorst> worst(String unitCode) {
        return jdbc.query(
                "SELECT w.* FROM JY_OVERSIGHT_WORST w WHERE w.unit_code = :unit ORDER BY w.place",
                new MapSqlParameterSource("unit", unitCode),
                (row, n) -> new KeptWorst(
                        Figure.valueOf(row.getString("figure")),
                        row.getString("item"),
                        row.getString("case_number"),
                        row.getString("at_unit"),
                        row.getString("what"),
                        RecountQueries.day(row, "since", clock),
                        row.getString("officer")));
    }

    private List<Kept> cells(String condition, String unitCode, String month) {
        return jdbc.query(
                "SELECT unit_code, figure, member, own, amount, total, oldest FROM JY_OVERSIGHT_FIGURE WHERE "
                        + condition,
                new MapSqlParameterSource("unit", unitCode).addValue("month", month),
                (row, n) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getLong(5),
                        row.getLong(6),
                        RecountQueries.day(row, "oldest", clock)));
    }
}
