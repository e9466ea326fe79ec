package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import java.util.Locale;

/**
 * The figures that count records and money rather than persons: months of visits, claims, what was approved, paid and returned.
 * They stand at the unit of the record.
 */
enum RecordFigure {
    VISITS_DUE("应入户", "人月", "统计期各月应入户而该月已办结（已入户或认定缺访）的人月数，按认定案每月计一次；当月尚未入户、月份未过的不计。", months(""), "1"),
    VISITS_DONE("按月入户", "人月", "应入户的人月中，当月完成规定入户次数且未认定缺访的人月数。", months(" AND m.missed_at IS NULL"), "1"),
    CLAIMS(
            "补贴申领",
            "件",
            "统计期内提出的补贴申领件数，一件申领含多人的计一件；待本人确认和本人不申领的不计。",
            claims("c.submitted_at >= :start AND c.submitted_at < :end AND c.status NOT IN ('PROPOSED', 'DECLINED')"),
            "1"),
    CLAIMS_APPROVED("审核通过", "件", "统计期内审核通过的补贴申领件数。", claims("c.approved_on >= :first AND c.approved_on <= :last"), "1"),
    AMOUNT_APPROVED(
            "核定金额",
            Figure.MONEY,
            "统计期内审核通过的补贴金额；其后停发、被替换和异议成立的明细不计。",
            lines("l.approved_on >= :first AND l.approved_on <= :last" + RecordFigure.COUNTS),
            "amount_fen"),
    LINES_PAID("拨付笔数", "笔", "统计期内已拨付的补贴明细笔数，以银行支付日期为准。", paid(), "1"),
    MONTHS_PAID("拨付月数", "人月", "统计期内已拨付的补贴所含的享受月数，一次性补贴不计月数。", paid(), "months"),
    AMOUNT_PAID("拨付金额", Figure.MONEY, "统计期内已拨付的补贴金额，以银行支付日期为准；追回的另计，不冲减。", paid(), "amount_fen"),
    AMOUNT_RETURNED(
            "追回金额",
            Figure.MONEY,
            "统计期内已退回的补贴金额，以退款日期为准。",
            "SELECT t.id, t.unit_code, t.item_code, t.claim_number, t.person_name AS payee_name, t.person_name, t.person_id,"
                    + " t.paid_on AS on_day, t.amount_fen, 0 AS months FROM JY_V_STAT_REPAYMENT t"
                    + " WHERE t.paid_on >= :first AND t.paid_on <= :last",
            "amount_fen");

    /** What a line is worth as long as nothing has ended it. */
    static final String COUNTS = " AND l.state NOT IN ('PENDING', 'REJECTED', 'VOID')";

    private final String label;
    private final String measure;
    private final String definition;
    private final String rows;
    private final String value;

    RecordFigure(String label, String measure, String definition, String rows, String value) {
        this.label = label;
        this.measure = measure;
        this.definition = definition;
        this.rows = rows;
        this.value = value;
    }

    private static String months(String more) {
        return "SELECT m.* FROM JY_V_LEDGER_VISIT_MONTH m WHERE m.visit_month >= :firstMonth AND m.visit_month <= :lastMonth"
                + " AND m.required > 0 AND (m.fulfilled_on IS NOT NULL OR m.missed_at IS NOT NULL)" + more;
    }

    private static String claims(String condition) {
        return "SELECT c.claim_number AS id, c.unit_code, c.item_code, c.claim_number, c.payee_name, c.person_name,"
                + " c.person_id, CAST(c.submitted_at AS DATE) AS on_day, c.amount_fen, 0 AS months FROM JY_V_STAT_CLAIM c WHERE "
                + condition;
    }

    private static String lines(String condition) {
        return "SELECT l.ref AS id, l.unit_code, l.item_code, l.claim_number, l.payee_name, l.person_name, l.person_id,"
                + " l.approved_on AS on_day, l.amount_fen, l.months FROM JY_V_LEDGER_CLAIM l WHERE " + condition;
    }

    private static String paid() {
        return lines("l.paid_on >= :first AND l.paid_on <= :last")
                .replace("l.approved_on AS on_day", "l.paid_on AS on_day");
    }

    /** The records counted, one row each; binds {@link Period#values}. */
    String rows() {
        return rows;
    }

    /** What one of {@link #rows} adds. */
    String value() {
        return value;
    }

    /** Whether it is counted by item. */
    boolean items() {
        return this != VISITS_DUE && this != VISITS_DONE;
    }

    String ledger() {
        return "figure-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Figure figure() {
        return new Figure(name(), label, measure, definition, ledger(), period -> "period=" + period.code());
    }

    String label() {
        return label;
    }

    String definition() {
        return definition;
    }
}
