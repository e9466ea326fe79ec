package io.jiuyuan.comparison.domain;

import io.jiuyuan.comparison.RegisterChecks.Certificate;
import io.jiuyuan.comparison.RegisterChecks.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads a register's records for what may change or end the case of a recognized person. */
public final class ChangeSigns {

    private static final String DISABILITY = "disability-certificate";
    private static final String ALLOWANCE = "minimum-allowance-certificate";
    private static final Set<String> HEADS = Set.of("法定代表人", "负责人", "经营者", "执行事务合伙人", "投资人");
    private static final Set<String> STRUCK_OFF = Set.of("注销", "吊销", "已注销", "已吊销");
    private static final Set<String> IN_FORCE = Set.of("有效", "在保", "享受中", "正常");

    private final LocalDate today;

    public ChangeSigns(LocalDate today) {
        this.today = today;
    }

    /** @param records normalized by the register's {@link RegisterKind#columns} */
    public List<Sign> signs(RegisterKind register, List<Map<String, String>> records) {
        return records.stream()
                .map(record -> sign(register, record))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Those that hold today and have an end. */
    public List<Certificate> certificates(RegisterKind register, List<Map<String, String>> records) {
        return records.stream()
                .flatMap(record -> certificate(register, record).stream())
                .toList();
    }

    private Sign sign(RegisterKind register, Map<String, String> record) {
        return switch (register) {
            case SOCIAL_INSURANCE -> socialInsurance(record);
            case MARKET_REGULATION -> marketRegulation(record);
            case CIVIL_AFFAIRS -> civilAffairs(record);
            case DISABLED_PERSONS -> disabledPersons(record);
            case PUBLIC_SECURITY -> publicSecurity(record);
            case UNEMPLOYMENT_REGISTRATION -> registration(record);
        };
    }

    private static Sign socialInsurance(Map<String, String> record) {
        String status = record.get("status");
        if (status.contains("待遇") || status.contains("退休")) {
            return of(RegisterKind.SOCIAL_INSURANCE, "pensioned", "已享受基本养老保险待遇", null, null, "登记状态为“" + status + "”");
        }
        boolean paying = status.contains("参保缴费") || status.equals("正常");
        if (paying && record.get("payer_kind").contains("单位")) {
            return of(RegisterKind.SOCIAL_INSURANCE, "employed", "单位为其参保缴费，可能已就业", null, null, "由用人单位参保缴费");
        }
        return null;
    }

    private static Sign marketRegulation(Map<String, String> record) {
        if (STRUCK_OFF.contains(record.get("status")) || !HEADS.contains(record.get("post"))) {
            return null;
        }
        return of(
                RegisterKind.MARKET_REGULATION,
                "own-business",
                "登记为市场主体负责人，可能已创业",
                null,
                date(record, "since"),
                "登记为" + record.get("post") + "，市场主体状态为“" + record.get("status") + "”");
    }

    private Sign civilAffairs(Map<String, String> record) {
        LocalDate end = date(record, "valid_to");
        if (!allowance(record) || holds(record.get("status"), end)) {
            return null;
        }
        return of(
                RegisterKind.CIVIL_AFFAIRS,
                "certificate-expired",
                "最低生活保障资格已停止",
                "minimum-allowance",
                end,
                "最低生活保障状态为“" + record.get("status") + "”" + (end == null ? "" : "，截止" + end));
    }

    private Sign disabledPersons(Map<String, String> record) {
        LocalDate end = date(record, "valid_to");
        if (holds(record.get("status"), end)) {
            return null;
        }
        return of(
                RegisterKind.DISABLED_PERSONS,
                "certificate-expired",
                "残疾人证被注销或者超过有效期",
                "disabled",
                end != null && end.isBefore(today) ? end : null,
                "残疾人证状态为“" + record.get("status") + "”" + (end == null ? "" : "，有效期至" + end));
    }

    private static Sign publicSecurity(Map<String, String> record) {
        String status = record.get("status");
        LocalDate since = date(record, "since");
        String evidence = "人员状态为“" + status + "”";
        RegisterKind register = RegisterKind.PUBLIC_SECURITY;
        if (status.contains("死亡")) {
            return of(register, "death", "死亡", null, since, evidence);
        }
        if (status.contains("服刑") || status.contains("收监")) {
            return of(register, "prison", "被判刑收监执行", null, since, evidence);
        }
        if (status.contains("入伍") || status.contains("兵役")) {
            return of(register, "army", "服兵役", null, since, evidence);
        }
        if (status.contains("出国") || status.contains("境外") || status.contains("出境定居")) {
            return of(register, "emigration", "移居境外", null, since, evidence);
        }
        if (status.contains("迁出")) {
            return of(register, "moved-away", "户籍已迁出", null, since, evidence);
        }
        return null;
    }

    private Sign registration(Map<String, String> record) {
        LocalDate ended = date(record, "ended");
        if ((ended == null || ended.isAfter(today)) && record.get("status").contains("登记失业")) {
            return null;
        }
        return of(
                RegisterKind.UNEMPLOYMENT_REGISTRATION,
                "registration-ended",
                "失业登记已注销",
                null,
                ended,
                "失业登记状态为“" + record.get("status") + "”");
    }

    private Optional<Certificate> certificate(RegisterKind register, Map<String, String> record) {
        if (register != RegisterKind.DISABLED_PERSONS
                && !(register == RegisterKind.CIVIL_AFFAIRS && allowance(record))) {
            return Optional.empty();
        }
        LocalDate end = date(record, "valid_to");
        return end == null || !holds(record.get("status"), end)
                ? Optional.empty()
                : Optional.of(new Certificate(register == RegisterKind.DISABLED_PERSONS ? DISABILITY : ALLOWANCE, end));
    }

    private boolean holds(String status, LocalDate end) {
        return IN_FORCE.contains(status) && (end == null || !end.isBefore(today));
    }

    private static boolean allowance(Map<String, String> record) {
        String kind = record.get("kind");
        return !kind.contains("边缘") && (kind.contains("低保") || kind.contains("最低生活保障"));
    }

    private static Sign of(
            RegisterKind register, String fact, String name, String category, LocalDate day, String evidence) {
        return new Sign(register.code(), register.label(), fact, name, category, day, evidence);
    }

    private static LocalDate date(Map<String, String> record, String column) {
        String value = record.getOrDefault(column, "");
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
