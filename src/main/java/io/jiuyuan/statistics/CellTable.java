package io.jiuyuan.statistics;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Frozen cells by plain JDBC: a month of a large city has a hundred thousand. */
@Repository
class CellTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    CellTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String city, String period, List<Cell> cells) {
        jdbc.batchUpdate(
                "INSERT INTO JY_STAT_CELL (city_code, period, district_code, unit_code, figure, dimension, member, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                cells,
                BATCH,
                (insert, cell) -> {
                    insert.setString(1, city);
                    insert.setString(2, period);
                    insert.setString(3, cell.districtCode());
                    insert.setString(4, cell.unitCode());
                    insert.setString(5, cell.figure());
                    insert.setString(6, cell.dimension());
                    insert.setString(7, cell.member());
                    insert.setLong(8, cell.amount());
                });
    }

    /** In the order of the hash. */
    List<Cell> read(String city, String period) {
        return jdbc
                .query(
                        "SELECT district_code, unit_code, figure, dimension, member, amount FROM JY_STAT_CELL"
                                + " WHERE city_code = ? AND period = ?",
                        (row, n) -> new Cell(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6)),
                        city,
                        period)
                .stream()
                .sorted(java.util.Comparator.comparing(Cell::place))
                .toList();
    }
}
