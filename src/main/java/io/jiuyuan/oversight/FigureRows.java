package io.jiuyuan.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The selection of rows behind each figure, from the views of {@code V190} and {@code V197}. Columns: item, case_number,
 * unit_code, what, since, officer, total (fen, or days). A figure is counted ahead and listed live by the same selection.
 */
final class FigureRows {

    /** Months that a trend shows, the running one among them. */
    static final int MONTHS = 12;

    private static final String OPEN_CASE =
            "status IN ('SUBMITTED', 'SUPPLEMENT', 'CHECKING', 'NOTICE', 'OBJECTION', 'RECHECK', 'APPROVAL', 'RECOGNIZED')";
    private static final String DUE =
            "kind = 'OTHERS' AND due_day >= :newYear AND due_day < :today AND (status = 'RUNNING'"
                    + " AND (ended_on IS NULL OR ended_on > due_day) OR result IN ('PLACED', 'PLACED_LATE'))";
    private static final String ROAD = "submitted_at >= :yearAgo";
    private static final String VISITED = "SELECT id AS item, case_number, unit_code, visit_month AS what,"
            + " COALESCE(fulfilled_on, CAST(missed_at AS DATE)) AS since, helper AS officer, 0 AS total FROM"
            + " JY_V_WATCHED_VISIT WHERE visit_month = :month";
    private static final String TO_COME = "SELECT d.case_number AS item, d.case_number, d.unit_code, d.visit_month AS"
            + " what, CAST(NULL AS DATE) AS since, d.helper AS officer, 0 AS total FROM JY_V_VISIT_TO_COME d WHERE"
            + " d.visit_month = :month AND NOT EXISTS (SELECT 1 FROM JY_V_WATCHED_VISIT w WHERE w.case_number ="
            + " d.case_number AND w.visit_month = d.visit_month)";
    private static final String HOUSEHOLD =
            "SELECT household_number AS item, household_number AS case_number, unit_code,"
                    + " status AS what, %s AS since, NULL AS officer, 0 AS total FROM JY_V_WATCHED_HOUSEHOLD WHERE"
                    + " status = 'OPEN' AND cleared_on IS NULL";

    private static final Map<Figure, String> ROWS = new EnumMap<>(Figure.class);

    static {
        ROWS.put(Figure.CASES_OPEN, cases("submitted_at", OPEN_CASE));
        ROWS.put(Figure.ASSISTED, assisted(""));
        ROWS.put(Figure.EMPLOYED, assisted(" WHERE situation = 'EMPLOYED'"));
        ROWS.put(Figure.PLACEMENTS_OVERDUE, placements("status = 'RUNNING' AND due_day < :today AND ended_on IS NULL"));
        ROWS.put(Figure.RATE_DUE, placements(DUE));
        ROWS.put(Figure.RATE_PLACED, placements(DUE + " AND result = 'PLACED'"));
        ROWS.put(Figure.RATE_PLACED_LATE, placements(DUE + " AND result = 'PLACED_LATE'"));
        ROWS.put(
                Figure.MONTH_OVERDUE,
                placements("due_day >= :first AND due_day < :next AND due_day < :today AND (status = 'RUNNING' AND"
                        + " (ended_on IS NULL OR ended_on > due_day) OR result = 'PLACED_LATE')"));
        ROWS.put(Figure.VISITS_UNSUPERVISED, missed("supervised_at IS NULL"));
        ROWS.put(Figure.VISITS_MISSED, missed("visit_month >= :firstMonth"));
        ROWS.put(Figure.VISITS_DUE, VISITED + " UNION ALL " + TO_COME);
        ROWS.put(Figure.VISITS_DONE, VISITED + " AND fulfilled_on IS NOT NULL AND missed_at IS NULL");
        ROWS.put(Figure.TASKS, tasks("created_at", ""));
        ROWS.put(Figure.TASKS_OVERDUE, tasks("due_at", " WHERE due_at < :now"));
        ROWS.put(Figure.TASKS_3, tasks("created_at", " WHERE created_at >= :back3"));
        ROWS.put(Figure.TASKS_7, tasks("created_at", " WHERE created_at >= :back7 AND created_at < :back3"));
        ROWS.put(Figure.TASKS_15, tasks("created_at", " WHERE created_at >= :back15 AND created_at < :back7"));
        ROWS.put(Figure.TASKS_30, tasks("created_at", " WHERE created_at >= :back30 AND created_at < :back15"));
        ROWS.put(Figure.TASKS_OLDER, tasks("created_at", " WHERE created_at < :back30"));
        ROWS.put(Figure.ROAD_APPLIED, cases("submitted_at", ROAD));
        ROWS.put(Figure.ROAD_RECOGNIZED, cases("submitted_at", ROAD + " AND status IN ('RECOGNIZED', 'EXITED')"));
        ROWS.put(Figure.ROAD_AGREED, road("JY_ASSISTANCE"));
        ROWS.put(Figure.ROAD_SERVED, road("JY_SERVICE"));
        ROWS.put(Figure.ROAD_EMPLOYED, road("JY_EMPLOYMENT"));
        ROWS.put(Figure.ROAD_EXITED, cases("submitted_at", ROAD + " AND status = 'EXITED'"));
        ROWS.put(
                Figure.MONTH_RECOGNIZED,
                cases(
                        "decided_at",
                        "decided_at >= :firstAt AND decided_at < :nextAt AND status IN ('RECOGNIZED', 'EXITED')"));
        ROWS.put(Figure.MONTH_EXITED, cases("exited_on", "exited_on >= :first AND exited_on < :next"));
        ROWS.put(
                Figure.MONTH_PLACED,
                "SELECT id AS item, case_number, unit_code, kind AS what, first_day AS since, NULL AS officer, 0 AS total"
                        + " FROM JY_V_WATCHED_EMPLOYMENT WHERE first_day >= :first AND first_day < :next");
        ROWS.put(Figure.HOUSEHOLDS_OPEN, HOUSEHOLD.formatted("began_on"));
        ROWS.put(Figure.HOUSEHOLDS_OVERDUE, HOUSEHOLD.formatted("due_on") + " AND due_on < :today");
        ROWS.put(
                Figure.HOUSEHOLDS_CLEARED,
                "SELECT CONCAT(household_number, '-', position) AS item, household_number AS case_number, unit_code,"
                        + " 'CLEARED' AS what, cleared_on AS since, NULL AS officer,"
                        + " TIMESTAMPDIFF(DAY, began_on, cleared_on) AS total FROM JY_V_WATCHED_HOUSEHOLD"
                        + " WHERE cleared_on >= :newYear");
        ROWS.put(
                Figure.CLAIMS_CHECKING,
                lines(
                        "submitted_at",
                        "state = 'PENDING' AND status IN ('SUBMITTED', 'SUPPLEMENTING', 'CHECKING', 'REVIEWING')"));
        ROWS.put(Figure.CLAIMS_APPROVED, lines("approved_on", "state = 'READY'"));
        ROWS.put(Figure.CLAIMS_NOTICE, lines("approved_on", "state IN ('NOTICED', 'PUBLISHED')"));
        ROWS.put(Figure.CLAIMS_CLEARED, lines("approved_on", "state = 'CLEARED'"));
        ROWS.put(Figure.CLAIMS_FINANCE, lines("approved_on", "state = 'SENT'"));
        ROWS.put(Figure.CLAIMS_PAID, lines("paid_on", "state = 'PAID' AND paid_on >= :newYear"));
        ROWS.put(Figure.CLAIMS_FAILED, lines("approved_on", "state = 'FAILED'"));
        ROWS.put(Figure.MONTH_PAID, lines("paid_on", "state = 'PAID' AND paid_on >= :first AND paid_on < :next"));
        ROWS.put(
                Figure.CLAIMS_RECOVERING,
                "SELECT recovery_number AS item, recovery_number AS case_number, unit_code, reason_name AS what,"
                        + " decided_at AS since, NULL AS officer, owed_fen AS total FROM JY_V_WATCHED_RECOVERY"
                        + " WHERE status IN ('DUE', 'PARTLY', 'REFERRED')");
    }

    private FigureRows() {}

    static String of(Figure figure) {
        return ROWS.get(figure);
    }

    /** @param month of a monthly figure; others do not look at it */
    static MapSqlParameterSource values(Clock clock, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        return new MapSqlParameterSource()
                .addValue("today", today)
                .addValue("newYear", today.withDayOfYear(1))
                .addValue("firstMonth", today.getYear() + "-01")
                .addValue("now", Timestamp.from(clock.instant()))
                .addValue(
                        "yearAgo",
                        start(
                                clock,
                                YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1)))
                .addValue("back3", start(clock, today.minusDays(3)))
                .addValue("back7", start(clock, today.minusDays(7)))
                .addValue("back15", start(clock, today.minusDays(15)))
                .addValue("back30", start(clock, today.minusDays(30)))
                .addValue("month", month.toString())
                .addValue("first", first)
                .addValue("next", next)
                .addValue("firstAt", start(clock, first))
                .addValue("nextAt", start(clock, next));
    }

    private static Timestamp start(Clock clock, LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static String cases(String since, String condition) {
        return "SELECT case_number AS item, case_number, unit_code, status AS what, " + since
                + " AS since, NULL AS officer, 0 AS total FROM JY_V_WATCHED_CASE WHERE " + condition;
    }

    private static String road(String table) {
        return "SELECT c.case_number AS item, c.case_number, c.unit_code, c.status AS what, c.submitted_at AS since,"
                + " NULL AS officer, 0 AS total FROM JY_V_WATCHED_CASE c WHERE c." + ROAD
                + " AND EXISTS (SELECT 1 FROM " + table + " x WHERE x.case_number = c.case_number)";
    }

    private static String assisted(String condition) {
        return "SELECT case_number AS item, case_number, unit_code, situation AS what, begun_on AS since, NULL AS officer,"
                + " 0 AS total FROM JY_V_ASSISTED" + condition;
    }

    private static String placements(String condition) {
        return "SELECT id AS item, case_number, unit_code, kind AS what, due_day AS since, NULL AS officer, 0 AS total"
                + " FROM JY_V_PLACEMENT WHERE " + condition;
    }

    private static String missed(String condition) {
        return "SELECT id AS item, case_number, unit_code, visit_month AS what, missed_at AS since, helper AS officer,"
                + " 0 AS total FROM JY_V_MISSED_VISIT WHERE " + condition;
    }

    private static String tasks(String since, String condition) {
        return "SELECT task_id AS item, case_number, unit_code, step AS what, " + since
                + " AS since, assignee AS officer, 0 AS total FROM JY_V_WATCHED_TASK" + condition;
    }

    private static String lines(String since, String condition) {
        return "SELECT ref AS item, claim_number AS case_number, unit_code, item_name AS what, " + since
                + " AS since, NULL AS officer, amount_fen AS total FROM JY_V_WATCHED_CLAIM_LINE WHERE " + condition;
    }
}
