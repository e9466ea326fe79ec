package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.Ledger.Column;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.shared.InputRejected;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads a ledger's rows by keyset: each page begins behind the last row of the one before, however far down it is. */
@Repository
class LedgerTable {

    private static final String SEPARATOR = "\n";

    private final NamedParameterJdbcTemplate jdbc;

    LedgerTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param values by the columns' names, days as {@link LocalDate}, moments as {@link Timestamp} */
    record Raw(String unitCode, Map<String, Object> values, String place) {}

    List<Raw> page(LedgerQuery query, String after, int size) {
        Ledger ledger = query.ledger();
        Sort sort = query.sort();
        MapSqlParameterSource values = new MapSqlParameterSource(query.values()).addValue("size", size);
        String direction = sort.descending() ? " DESC" : "";
        String sql = "SELECT " + String.join(", ", columns(ledger, sort)) + " FROM " + ledger.from() + " WHERE "
                + query.where() + behind(ledger, sort, after, values)
                + " ORDER BY x." + sort.column() + direction
                + (sort.column().equals(ledger.key()) ? "" : ", x." + ledger.key() + direction) + " LIMIT :size";
        return jdbc.query(sql, values, (row, n) -> raw(ledger, sort, row));
    }

    private static Set<String> columns(Ledger ledger, Sort sort) {
        Set<String> columns = new TreeSet<>();
        columns.add("x.unit_code");
        columns.add("x." + ledger.key());
        columns.add("x." + sort.column());
        ledger.columns().forEach(column -> columns.add("x." + column.name()));
        return columns;
    }

    /** Written so that the index on the column of the order gives the place at once. */
    private static String behind(Ledger ledger, Sort sort, String after, MapSqlParameterSource values) {
        if (after == null || after.isBlank()) {
            return "";
        }
        String[] place = place(after);
        values.addValue("afterValue", place[0]).addValue("afterKey", place[1]);
        String sign = sort.descending() ? "<" : ">";
        if (sort.column().equals(ledger.key())) {
            return " AND x." + ledger.key() + " " + sign + " :afterKey";
        }
        String column = "x." + sort.column();
        return " AND " + column + " " + sign + "= :afterValue AND (" + column + " " + sign + " :afterValue OR x."
                + ledger.key() + " " + sign + " :afterKey)";
    }

    private static String[] place(String after) {
        try {
            String[] place =
                    new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (place.length == 2) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw new InputRejected("after", "页码无效，请从第一页重新翻阅。");
        }
        throw new InputRejected("after", "页码无效，请从第一页重新翻阅。");
    }

    private static Raw raw(Ledger ledger, Sort sort, ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (Column column : ledger.columns()) {
            values.put(column.name(), value(row, column));
        }
        String place = row.getString(sort.column()) + SEPARATOR + row.getString(ledger.key());
        return new Raw(
                row.getString("unit_code"),
                values,
                Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object value(ResultSet row, Column column) throws SQLException {
        Kind kind = column.kind();
        return switch (kind) {
            case DAY, DUE, AGE -> row.getObject(column.name(), LocalDate.class);
            case MOMENT -> row.getTimestamp(column.name());
            case NUMBER, MONEY, YES_NO -> row.getObject(column.name()) == null ? null : row.getLong(column.name());
            default -> row.getString(column.name());
        };
    }

    long count(LedgerQuery query, long most) {
        MapSqlParameterSource values = new MapSqlParameterSource(query.values()).addValue("most", most);
        String rows = " FROM " + query.ledger().from() + " WHERE " + query.where();
        String sql = most == Long.MAX_VALUE
                ? "SELECT COUNT(*)" + rows
                : "SELECT COUNT(*) FROM (SELECT 1 AS one" + rows + " LIMIT :most) counted";
        return jdbc.queryForObject(sql, values, Long.class);
    }
}
