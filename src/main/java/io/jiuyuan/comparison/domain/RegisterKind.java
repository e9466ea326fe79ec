package io.jiuyuan.comparison.domain;

import static io.jiuyuan.comparison.domain.Column.Type.COUNT;
import static io.jiuyuan.comparison.domain.Column.Type.DATE;
import static io.jiuyuan.comparison.domain.Column.Type.MONTH;
import static io.jiuyuan.comparison.domain.Column.Type.TEXT;
import static io.jiuyuan.comparison.domain.Column.optional;
import static io.jiuyuan.comparison.domain.Column.required;

import java.util.List;
import java.util.Optional;

/** The registers of other authorities that a person is compared with (T28, C2, Q3), and what a record of each holds. */
public enum RegisterKind {
    SOCIAL_INSURANCE(
            "social-insurance",
            "社会保险",
            required("payer_kind", "参保方式", TEXT),
            optional("employer", "单位名称", TEXT),
            required("status", "参保状态", TEXT),
            optional("paid_from", "起始缴费月", MONTH),
            optional("paid_until", "最近缴费月", MONTH),
            optional("unemployment_months", "失业保险缴费月数", COUNT)),
    MARKET_REGULATION(
            "market-regulation",
            "市场监管",
            required("post", "任职类型", TEXT),
            required("business", "市场主体名称", TEXT),
            required("status", "登记状态", TEXT),
            optional("since", "成立日期", DATE)),
    CIVIL_AFFAIRS(
            "civil-affairs",
            "民政",
            required("kind", "救助类型", TEXT),
            required("status", "救助状态", TEXT),
            optional("since", "起始日期", DATE),
            optional("valid_to", "截止日期", DATE)),
    DISABLED_PERSONS(
            "disabled-persons",
            "残联",
            required("kind", "残疾类别", TEXT),
            required("level", "残疾等级", TEXT),
            required("status", "证件状态", TEXT),
            optional("valid_to", "有效期至", DATE)),
    PUBLIC_SECURITY(
            "public-security",
            "公安",
            required("hukou_code", "户籍地区划代码", TEXT),
            required("hukou_name", "户籍地", TEXT),
            required("status", "人员状态", TEXT),
            optional("since", "变动日期", DATE)),
    UNEMPLOYMENT_REGISTRATION(
            "unemployment-registration",
            "失业登记",
            required("status", "登记状态", TEXT),
            required("since", "登记日期", DATE),
            optional("ended", "注销日期", DATE),
            optional("place", "登记机构", TEXT));

    private final String code;
    private final String label;
    private final List<Column> columns;

    RegisterKind(String code, String label, Column... columns) {
        this.code = code;
        this.label = label;
        this.columns = List.of(columns);
    }

    public String code() {
        return code;
    }

    /** Chinese name, e.g. 社会保险. */
    public String label() {
        return label;
    }

    /** What a record holds besides the identity number. */
    public List<Column> columns() {
        return columns;
    }

    public static Optional<RegisterKind> find(String code) {
        for (RegisterKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for a key that no register has: a mistake in a policy pack */
    public static RegisterKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No register '" + code + "'"));
    }
}
