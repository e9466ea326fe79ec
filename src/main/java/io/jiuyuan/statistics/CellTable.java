package io.jiuyuan.statistics;

import io.jiuyuan.organization.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Cells by plain JDBC: a month of a large city has some hundred thousand. The database adds them up, so that a page holds no
 * more than it shows.
 */
@Repository
class CellTable {

    private static final int BATCH = 1_000;
    private static final String COLUMNS = "district_code, unit_code, figure, dimension, member, amount";
    private static final String CITY_PERIOD = " WHERE city_code = :city AND period = :period";

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    CellTable(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /** Where cells are kept. */
    enum Kept {
        FROZEN("JY_STAT_CELL"),
        SNAPSHOT("JY_STAT_SNAPSHOT_CELL");

        private final String table;

        Kept(String table) {
            this.table = table;
        }
    }

    /** Amounts by figure, by unit or by member. */
    static final class Sums {

        private final Map<String, Map<String, Long>> rows = new LinkedHashMap<>();

        void add(String row, String figure, long amount) {
            rows.computeIfAbsent(row, key -> new HashMap<>()).merge(figure, amount, Long::sum);
        }

        Map<String, Map<String, Long>> rows() {
            return rows;
        }

        Map<String, Long> row(String key) {
            return rows.getOrDefault(key, Map.of());
        }
    }

    void insert(Kept kept, String city, String period, List<Cell> cells) {
        jdbc.batchUpdate(
                "INSERT INTO " + kept.table + " (city_code, period, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
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

    void delete(Kept kept, String city, String period) {
        jdbc.update("DELETE FROM " + kept.table + " WHERE city_code = ? AND period = ?", city, period);
    }

    /** The amounts of the units directly below, by code; of a street its communities, of a community itself. */
    Sums below(Kept kept, String city, String period, Unit unit) {
        String by = switch (unit.tier()) {
            case CITY -> "district_code";
            case DISTRICT -> "unit_code";
            default -> "member";
        };
        boolean communities = by.equals("member");
        Sums sums = new Sums();
        named.query(
                "SELECT " + by + ", figure, SUM(amount) FROM " + kept.table + CITY_PERIOD + within(unit)
                        + " AND dimension = :dimension GROUP BY " + by + ", figure",
                values(city, period, unit)
                        .addValue("dimension", (communities ? Dimension.COMMUNITY : Dimension.TOTAL).name()),
                row -> {
                    sums.add(row.getString(1), row.getString(2), row.getLong(3));
                });
        return sums;
    }

    /** The amounts of a unit with all below it, by dimension and member; without its units. */
    Map<Dimension, Sums> members(Kept kept, String city, String period, Unit unit) {
        Map<Dimension, Sums> members = new HashMap<>();
        named.query(
                "SELECT dimension, member, figure, SUM(amount) FROM " + kept.table + CITY_PERIOD + within(unit)
                        + " AND dimension <> 'COMMUNITY' GROUP BY dimension, member, figure",
                values(city, period, unit),
                row -> {
                    members.computeIfAbsent(Dimension.valueOf(row.getString(1)), key -> new Sums())
                            .add(row.getString(2), row.getString(3), row.getLong(4));
                });
        return members;
    }

    /** The totals of a unit in several periods, by period and figure. */
    Sums totals(Kept kept, String city, List<String> periods, Unit unit) {
        Sums sums = new Sums();
        if (!periods.isEmpty()) {
            boolean community = unit.tier() == io.jiuyuan.organization.Tier.COMMUNITY;
            named.query(
                    "SELECT period, figure, SUM(amount) FROM " + kept.table
                            + " WHERE city_code = :city AND period IN (:periods)" + within(unit)
                            + " AND dimension = :dimension GROUP BY period, figure",
                    values(city, null, unit)
                            .addValue("periods", periods)
                            .addValue("dimension", (community ? Dimension.COMMUNITY : Dimension.TOTAL).name()),
                    row -> {
                        sums.add(row.getString(1), row.getString(2), row.getLong(3));
                    });
        }
        return sums;
    }

    private static String within(Unit unit) {
        return switch (unit.tier()) {
            case CITY -> "";
            case DISTRICT -> " AND district_code = :unit";
            case STREET -> " AND unit_code = :unit";
            case COMMUNITY -> " AND unit_code = :street AND member = :unit";
        };
    }

    private static MapSqlParameterSource values(String city, String period, Unit unit) {
        return new MapSqlParameterSource("city", city)
                .addValue("period", period)
                .addValue("unit", unit.code())
                .addValue("street", unit.parentCode());
    }

    /** One frozen cell's amount; 0 when there is none. */
    long amount(String city, String period, Statistics.Place place) {
        Long amount = named.queryForObject(
                "SELECT COALESCE(SUM(amount), 0) FROM JY_STAT_CELL" + CITY_PERIOD
                        + " AND unit_code = :unit AND figure = :figure AND dimension = :dimension AND member = :member",
                new MapSqlParameterSource("city", city)
                        .addValue("period", period)
                        .addValue("unit", place.unitCode())
                        .addValue("figure", place.figure())
                        .addValue("dimension", place.dimension().name())
                        .addValue("member", place.member()),
                Long.class);
        return amount;
    }

    /** Every frozen cell in the order of the hash, district by district, so that few are in memory at once. */
    void read(String city, String period, Consumer<Cell> to) {
        List<String> districts = jdbc.queryForList(
                "SELECT DISTINCT district_code FROM JY_STAT_CELL WHERE city_code = ? AND period = ?",
                String.class,
                city,
                period);
        districts.stream()
                .sorted()
                .forEach(district -> jdbc
                        .query(
                                "SELECT " + COLUMNS
                                        + " FROM JY_STAT_CELL WHERE city_code = ? AND period = ? AND district_code = ?",
                                (row, n) -> new Cell(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getLong(6)),
                                city,
                                period,
                                district)
                        .stream()
                        .sorted(Cell.ORDER)
                        .forEach(to));
    }
}
