package io.jiuyuan.statistics;

/** The figures of zero-employment households (T17, X12), counted per household. */
enum HouseholdFigure {
    HOUSEHOLDS_NEW("零就业家庭新纳入", "统计期内纳入或重新纳入的零就业家庭户数。", "r.began_on >= :first AND r.began_on <= :last"),
    HOUSEHOLDS_CLEARED("零就业家庭清零", "统计期内有成员就业、实现清零的户数。", "r.cleared_on >= :first AND r.cleared_on <= :last"),
    HOUSEHOLDS_OPEN(
            "零就业家庭期末未清零",
            "统计期最后一日尚未清零的户数；已注销的不计。",
            "r.began_on <= :last AND (r.cleared_on IS NULL OR r.cleared_on > :last) AND z.status <> 'CLOSED'");

    private final String label;
    private final String definition;
    private final String condition;

    HouseholdFigure(String label, String definition, String condition) {
        this.label = label;
        this.definition = definition;
        this.condition = condition;
    }

    /** The households counted, one row each. */
    String households() {
        return "SELECT z.* FROM JY_V_LEDGER_HOUSEHOLD z WHERE EXISTS (SELECT 1 FROM JY_ZERO_HOUSEHOLD_ROUND r"
                + " WHERE r.household_number = z.number AND " + condition + ")";
    }

    String ledger() {
        return "figure-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Figure figure() {
        return new Figure(name(), label, "户", definition, ledger(), period -> "period=" + period.code());
    }

    String label() {
        return label;
    }

    String definition() {
        return definition;
    }
}
