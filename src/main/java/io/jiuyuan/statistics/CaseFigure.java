package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;

/**
 * The figures of assistance. Each is the selection of the persons (or acts) that it counts; the ledger behind it reads the
 * same selection.
 */
enum CaseFigure {
    RECOGNIZED(
            "新认定",
            "统计期内经审核认定为就业困难人员的人数，按证件号码计，一人只计一次。",
            "SELECT r.person_id FROM JY_V_STAT_CASE r WHERE r.decided_at >= :start AND r.decided_at < :end"),
    STANDING(
            "期末在册",
            "统计期最后一日结束时认定有效、尚未退出的人数。",
            "SELECT r.person_id FROM JY_V_STAT_CASE r WHERE r.decided_at < :end AND (r.exited_on IS NULL OR r.exited_on > :last)"),
    EXITED(
            "退出",
            "统计期内退出就业援助的人数，以作为认定人员的最后一日为准。",
            "SELECT r.person_id FROM JY_V_STAT_CASE r WHERE r.exited_on >= :first AND r.exited_on <= :last"),
    ASSISTED(
            "受援",
            "统计期内至少有一条就业服务记录的人数；按服务记录计，不按名单计。",
            "SELECT a.person_id FROM JY_SERVICE s JOIN JY_ASSISTANCE a ON a.case_number = s.case_number"
                    + " WHERE s.served_on >= :first AND s.served_on <= :last"),
    VISITED(
            "入户走访",
            "统计期内至少入户见面一次的人数；家中无人和电话联系不计。",
            "SELECT a.person_id FROM JY_VISIT v JOIN JY_ASSISTANCE a ON a.case_number = v.case_number"
                    + " WHERE v.kind = 'HOME' AND v.visited_on >= :first AND v.visited_on <= :last"),
    MISSED(
            "缺访",
            "统计期内至少一个月应入户而没有入户的人数，以认定缺访的记录为准。",
            "SELECT a.person_id FROM JY_VISIT_MONTH m JOIN JY_ASSISTANCE a ON a.case_number = m.case_number"
                    + " WHERE m.visit_month >= :firstMonth AND m.visit_month <= :lastMonth AND m.missed_at IS NOT NULL"),
    PLACED("实现就业", "统计期内开始就业的人数，同一人多次就业只计一次。", employed("")),
    PLACED_UNIT("单位就业", "统计期内开始单位就业的人数。", employed(" AND e.kind = 'UNIT'")),
    PLACED_FLEXIBLE("灵活就业", "统计期内开始灵活就业的人数。", employed(" AND e.kind = 'FLEXIBLE'")),
    PLACED_OWN("自主创业", "统计期内开始自主创业（个体经营）的人数。", employed(" AND e.kind = 'OWN_BUSINESS'")),
    PLACED_POST("公益性岗位", "统计期内到公益性岗位上岗的人数。", employed(" AND e.kind = 'PUBLIC_POST'")),
    EMPLOYED(
            "期末在业",
            "统计期最后一日处于“已就业·跟踪”的人数。",
            "SELECT a.person_id FROM JY_ASSISTANCE_SPELL s JOIN JY_ASSISTANCE a ON a.case_number = s.case_number"
                    + " WHERE s.situation = 'EMPLOYED' AND s.first_day <= :last AND (s.next_day IS NULL OR s.next_day > :last)"),
    OVERDUE(
            "期末安置超期",
            "统计期最后一日安置期限已届满、仍未就业且期限未中止的人数。",
            "SELECT a.person_id FROM JY_PLACEMENT_CLOCK c JOIN JY_ASSISTANCE a ON a.case_number = c.case_number"
                    + " WHERE c.due_day < :last AND (c.status = 'RUNNING' OR c.status = 'STOPPED' AND c.stopped_on > :last)"),
    DUE("安置到期", "安置期限在统计期内届满的人数，不含零就业家庭成员；中止、改按新期限和期限内退出的不计。", due("")),
    DUE_PLACED("期限内安置", "安置到期的人数中，在期限届满日以前（含当日）就业的。", due(" AND c.result = 'PLACED'")),
    DUE_LATE("超期安置", "安置到期的人数中，期限届满后、统计期内就业的。", due(" AND c.result = 'PLACED_LATE' AND c.stopped_on <= :last")),
    CLAIMED(
            "申领补贴",
            "统计期内提出补贴申领的人数；单位申领的计所申领的人员；待本人确认和本人不申领的不计。",
            line("submitted_at >= :start AND l.submitted_at < :end AND l.status NOT IN ('PROPOSED', 'DECLINED')"),
            true),
    GRANTED(
            "核定补贴",
            "统计期内补贴申领审核通过的人数；其后停发、被替换和异议成立的不计。",
            line("approved_on >= :first AND l.approved_on <= :last" + RecordFigure.COUNTS),
            true),
    SUBSIDIZED("享受补贴", "统计期内补贴资金已拨付的人数，以银行支付日期为准。", line("paid_on >= :first AND l.paid_on <= :last"), true);

    private final String label;
    private final String definition;
    private final String people;
    private final boolean items;

    CaseFigure(String label, String definition, String people) {
        this(label, definition, people, false);
    }

    CaseFigure(String label, String definition, String people, boolean items) {
        this.label = label;
        this.definition = definition;
        this.people = people;
        this.items = items;
    }

    private static String line(String condition) {
        return "SELECT l.person_id FROM JY_V_LEDGER_CLAIM l WHERE l.person_id IS NOT NULL AND l." + condition;
    }

    private static String employed(String more) {
        return "SELECT e.person_id FROM JY_EMPLOYMENT e WHERE e.first_day >= :first AND e.first_day <= :last" + more;
    }

    private static String due(String more) {
        return "SELECT a.person_id FROM JY_PLACEMENT_CLOCK c JOIN JY_ASSISTANCE a ON a.case_number = c.case_number"
                + " WHERE c.kind = 'OTHERS' AND c.due_day >= :first AND c.due_day <= :last"
                + " AND (c.status = 'RUNNING' OR c.result IN ('PLACED', 'PLACED_LATE'))" + more;
    }

    /** Selects the ids of the persons counted, perhaps several times; binds {@link Period#values}. */
    String people() {
        return people;
    }

    /** Whether it is counted by item, too. */
    boolean items() {
        return items;
    }

    /** As {@link #people} with the item of each, where it is counted by item. */
    String peopleWithItem() {
        return people.replaceFirst("SELECT l.person_id", "SELECT l.person_id, l.item_code");
    }

    /** As {@link #people}, narrowed to the item bound as {@code ITEM}. */
    String peopleOfItem() {
        return people + " AND l.item_code = :ITEM";
    }

    String ledger() {
        return "figure-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Figure figure() {
        return new Figure(name(), label, "人", definition, ledger(), period -> "period=" + period.code());
    }

    String label() {
        return label;
    }

    String definition() {
        return definition;
    }
}
