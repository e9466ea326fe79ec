package io.jiuyuan.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The lists behind the figures, as they are at this moment. */
@Repository
class OversightTables {

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

    /** @param total fen, or days */
    record Listed(
            String item,
            String caseNumber,
            String unitName,
            String what,
            LocalDate since,
            String officer,
            long total) {}

    String path(String unitCode) {
        return jdbc.queryForList(
                        "SELECT path FROM JY_V_UNIT WHERE unit_code = :unit AND valid_from <= :today ORDER BY valid_from DESC",
                        new MapSqlParameterSource("unit", unitCode).addValue("today", LocalDate.now(clock)),
                        String.class)
                .get(0);
    }

    /** @param officer null for everybody's */
    List<Listed> list(Figure figure, YearMonth month, String path, String officer, int page, int size) {
        String sql = "SELECT f.item, f.case_number, u.full_name, f.what, f.since, f.officer, f.total FROM ("
                + FigureRows.of(figure) + ")" + WITHIN + (officer == null ? "" : " AND f.officer = :officer")
                + " ORDER BY f.since, f.case_number, f.item LIMIT :size OFFSET :from";
        MapSqlParameterSource parameters =
                parameters(month, path, officer).addValue("size", size).addValue("from", (long) page * size);
        return jdbc.query(
                sql,
                parameters,
                (row, n) -> new Listed(
                        row.getString("item"),
                        row.getString("case_number"),
                        row.getString("full_name"),
                        row.getString("what"),
                        RecountQueries.day(row, "since", clock),
                        row.getString("officer"),
                        row.getLong("total")));
    }

    long count(Figure figure, YearMonth month, String path, String officer) {
        String sql = "SELECT COUNT(*) FROM (" + FigureRows.of(figure) + ")" + WITHIN
                + (officer == null ? "" : " AND f.officer = :officer");
        return jdbc.queryForObject(sql, parameters(month, path, officer), Long.class);
    }

    /** Which of these the figure still counts. */
    Set<String> standing(Figure figure, Collection<String> items) {
        MapSqlParameterSource parameters =
                FigureRows.values(clock, YearMonth.now(clock)).addValue("items", items);
        return Set.copyOf(jdbc.queryForList(
                "SELECT f.item FROM (" + FigureRows.of(figure) + ") f WHERE f.item IN (:items)",
                parameters,
                String.class));
    }

    private MapSqlParameterSource parameters(YearMonth month, String path, String officer) {
        return FigureRows.values(clock, month).addValue("below", path + "%").addValue("officer", officer);
    }
}
