package io.jiuyuan.comparison.domain;

import io.jiuyuan.comparison.RegisterHistory.Spell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a register's records for spells of insurance by a unit and of roles in companies. */
public final class HistorySigns {

    private static final Set<String> HEADS = Set.of("法定代表人", "负责人", "经营者", "执行事务合伙人", "投资人");
    private static final Set<String> STRUCK_OFF = Set.of("注销", "吊销", "已注销", "已吊销");

    private HistorySigns() {}

    /** @param records normalized by the register's {@link RegisterKind#columns} */
    public static List<Spell> spells(RegisterKind register, List<Map<String, String>> records) {
        return records.stream()
                .map(record -> switch (register) {
                    case SOCIAL_INSURANCE -> insurance(record);
                    case MARKET_REGULATION -> role(record);
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Spell insurance(Map<String, String> record) {
        YearMonth until = month(record, "paid_until");
        if (!record.get("payer_kind").contains("单位")) {
            return null;
        }
        boolean paying =
                record.get("status").contains("参保缴费") || record.get("status").equals("正常");
        if (until == null && !paying) {
            return null;
        }
        YearMonth from = month(record, "paid_from");
        String evidence = "单位为其参保缴费" + (from == null ? "（起始月份不详）" : "，自" + from) + (until == null ? "" : "，缴至" + until);
        return new Spell(RegisterKind.SOCIAL_INSURANCE.code(), from, until, evidence);
    }

    private static Spell role(Map<String, String> record) {
        if (!HEADS.contains(record.get("post")) || STRUCK_OFF.contains(record.get("status"))) {
            return null;
        }
        String since = record.getOrDefault("since", "");
        YearMonth from = since.isEmpty() ? null : YearMonth.from(LocalDate.parse(since));
        String evidence = "登记为市场主体" + record.get("post") + (from == null ? "（起始月份不详）" : "，自" + from);
        return new Spell(RegisterKind.MARKET_REGULATION.code(), from, null, evidence);
    }

    private static YearMonth month(Map<String, String> record, String column) {
        String value = record.getOrDefault(column, "");
        return value.isEmpty() ? null : YearMonth.parse(value);
    }
}
