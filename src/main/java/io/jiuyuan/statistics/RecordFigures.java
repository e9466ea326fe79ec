package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.statistics.FigureSource.Counted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts records and money, unit by unit and item by item. */
@Component
@Order(2)
class RecordFigures implements FigureSource {

    private final NamedParameterJdbcTemplate jdbc;

    RecordFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return Arrays.stream(RecordFigure.values()).map(RecordFigure::figure).toList();
    }

    @Override
    public void count(Period period, Consumer<Counted> to) {
        for (RecordFigure figure : RecordFigure.values()) {
            String by = figure.items() ? "x.unit_code, x.item_code" : "x.unit_code";
            String value = figure.value().equals("1") ? "COUNT(*)" : "SUM(x." + figure.value() + ")";
            String sql = "SELECT " + by + ", " + value + " AS amount FROM (" + figure.rows() + ") x GROUP BY " + by;
            jdbc.query(sql, period.values(), row -> {
                to.accept(new Counted(
                        figure.name(),
                        row.getString("unit_code"),
                        figure.items() ? Map.of(Dimension.ITEM, row.getString("item_code")) : Map.of(),
                        row.getLong("amount")));
            });
        }
    }
}
