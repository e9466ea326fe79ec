package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts persons, each once, where the last recognition of the person was held on the period's last day; and households. The
 * database groups, so that what comes here is small however many people there are.
 */
@Component
@Order(1)
class CaseFigures implements FigureSource {

    /**
     * The last recognition of each person by the end of the period, with unit, route and age of that day. Joins rather than
     * subqueries in its columns: only so does a database begin with the few people of a figure instead of all.
     */
    static final String HOLDER = """
            SELECT c.person_id, c.case_number, c.person_name, c.sex, c.birth_date, c.category_code, c.decided_at, c.exited_on,
                COALESCE(t.from_unit_code, c.unit_code) AS unit_code, COALESCE(l.route_code, 'none') AS route_code,
                CASE WHEN c.birth_date > :born30 THEN '0' WHEN c.birth_date > :born40 THEN '30'
                    WHEN c.birth_date > :born50 THEN '40' WHEN c.birth_date > :born60 THEN '50' ELSE '60' END AS age_band
            FROM JY_V_STAT_CASE c
            LEFT JOIN JY_CASE_TRANSFER t ON t.case_number = c.case_number AND t.status = 'ACCEPTED' AND t.decided_at >= :end
                AND NOT EXISTS (SELECT 1 FROM JY_CASE_TRANSFER u WHERE u.case_number = t.case_number
                    AND u.status = 'ACCEPTED' AND u.decided_at >= :end
                    AND (u.decided_at < t.decided_at OR u.decided_at = t.decided_at AND u.id < t.id))
            LEFT JOIN JY_PLAN l ON l.case_number = c.case_number AND l.made_on <= :last
                AND NOT EXISTS (SELECT 1 FROM JY_PLAN k WHERE k.case_number = l.case_number AND k.made_on <= :last
                    AND k.plan_no > l.plan_no)
            WHERE c.decided_at < :end AND NOT EXISTS (SELECT 1 FROM JY_RECOGNITION n WHERE n.person_id = c.person_id
                AND n.status IN ('RECOGNIZED', 'EXITED') AND n.decided_at < :end
                AND (n.submitted_at > c.submitted_at OR n.submitted_at = c.submitted_at AND n.case_number > c.case_number))""";

    private final NamedParameterJdbcTemplate jdbc;

    CaseFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return Stream.concat(
                        Arrays.stream(CaseFigure.values()).map(CaseFigure::figure),
                        Arrays.stream(HouseholdFigure.values()).map(HouseholdFigure::figure))
                .toList();
    }

    /** The persons of a figure, one row each. */
    static String persons(CaseFigure figure) {
        return "SELECT h.* FROM (" + HOLDER + ") h WHERE h.person_id IN (" + figure.people() + ")";
    }

    @Override
    public void count(Period period, Consumer<Counted> to) {
        for (CaseFigure figure : CaseFigure.values()) {
            String sql =
                    "SELECT x.unit_code, x.category_code, x.sex, x.age_band, x.route_code, COUNT(*) AS amount FROM ("
                            + persons(figure)
                            + ") x GROUP BY x.unit_code, x.category_code, x.sex, x.age_band, x.route_code";
            jdbc.query(sql, period.values(), row -> {
                Map<Dimension, String> members = new EnumMap<>(Dimension.class);
                members.put(Dimension.CATEGORY, row.getString("category_code"));
                members.put(Dimension.SEX, row.getString("sex"));
                members.put(Dimension.AGE, row.getString("age_band"));
                members.put(Dimension.ROUTE, row.getString("route_code"));
                to.accept(new Counted(figure.name(), row.getString("unit_code"), members, row.getLong("amount")));
            });
            if (figure.items()) {
                countItems(figure, period, to);
            }
        }
        for (HouseholdFigure figure : HouseholdFigure.values()) {
            jdbc.query(
                    "SELECT x.unit_code, COUNT(*) AS amount FROM (" + figure.households() + ") x GROUP BY x.unit_code",
                    period.values(),
                    row -> {
                        to.accept(new Counted(
                                figure.name(), row.getString("unit_code"), Map.of(), row.getLong("amount")));
                    });
        }
    }

    /** Who has two items is one person in each. */
    private void countItems(CaseFigure figure, Period period, Consumer<Counted> to) {
        jdbc.query(
                "SELECT h.unit_code, q.item_code, COUNT(DISTINCT h.person_id) AS amount FROM (" + HOLDER + ") h JOIN ("
                        + figure.peopleWithItem()
                        + ") q ON q.person_id = h.person_id GROUP BY h.unit_code, q.item_code",
                period.values(),
                row -> {
                    to.accept(Counted.part(
                            figure.name(),
                            row.getString("unit_code"),
                            Dimension.ITEM,
                            row.getString("item_code"),
                            row.getLong("amount")));
                });
    }
}
