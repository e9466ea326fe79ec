package io.jiuyuan.comparison.domain;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a register's records: what contradicts the claim to be without work is a finding, what points to a category is a
 * hint. Whether a category exists in a city, and its conditions, are the city's decision table's business; a hint only names
 * the national group.
 */
public final class Interpretation {

    private static final int LONG_TERM_MONTHS = 12;
    private static final int EXPIRES_SOON_MONTHS = 3;
    private static final Set<String> HEADS = Set.of("法定代表人", "负责人", "经营者", "执行事务合伙人", "投资人");
    private static final Set<String> STRUCK_OFF = Set.of("注销", "吊销", "已注销", "已吊销");
    private static final Set<String> IN_FORCE = Set.of("有效", "在保", "享受中", "正常");

    private final LocalDate today;
    private final LocalDate birthDate;
    private final Sex sex;

    /** @param today the day on which months and ages are counted */
    public Interpretation(LocalDate today, LocalDate birthDate, Sex sex) {
        this.today = today;
        this.birthDate = birthDate;
        this.sex = sex;
    }

    /** @param records normalized by the register's {@link RegisterKind#columns} */
    public Verdict of(RegisterKind register, List<Map<String, String>> records) {
        if (records.isEmpty()) {
            return withAge(register, nothingHeld(register));
        }
        Verdict merged =
                Verdict.merge(records.stream().map(r -> record(register, r)).toList());
        return withAge(register, merged);
    }

    private static Verdict nothingHeld(RegisterKind register) {
        return switch (register) {
            case SOCIAL_INSURANCE -> Verdict.clear("未查到社会保险参保记录。");
            case MARKET_REGULATION -> Verdict.clear("未查到担任企业法定代表人或办理营业执照的记录。");
            case CIVIL_AFFAIRS -> Verdict.clear("未查到社会救助记录。");
            case DISABLED_PERSONS -> Verdict.clear("未查到残疾人证记录。");
            case PUBLIC_SECURITY -> Verdict.finding("公安登记中未查到此人，请核对身份证和户口簿。");
            case UNEMPLOYMENT_REGISTRATION -> Verdict.finding("未查到失业登记，请先核实是否已办理失业登记。");
        };
    }

    private Verdict record(RegisterKind register, Map<String, String> facts) {
        return switch (register) {
            case SOCIAL_INSURANCE -> socialInsurance(facts);
            case MARKET_REGULATION -> marketRegulation(facts);
            case CIVIL_AFFAIRS -> civilAffairs(facts);
            case DISABLED_PERSONS -> disabledPersons(facts);
            case PUBLIC_SECURITY -> publicSecurity(facts);
            case UNEMPLOYMENT_REGISTRATION -> unemploymentRegistration(facts);
        };
    }

    private static Verdict socialInsurance(Map<String, String> facts) {
        String until = facts.getOrDefault("paid_until", "");
        String paid = until.isEmpty() ? "" : "，最近缴费月为" + until;
        String months = facts.getOrDefault("unemployment_months", "");
        String unemployment = months.isEmpty() ? "" : "失业保险累计缴费" + months + "个月。";
        String status = facts.get("status");
        if (status.contains("待遇") || status.contains("退休")) {
            return Verdict.finding("已领取养老保险待遇，不属于劳动力市场求职人员。" + unemployment);
        }
        boolean paying = status.contains("参保缴费") || status.equals("正常");
        if (!paying) {
            return Verdict.clear("当前无单位为其参保（" + status + paid + "）。" + unemployment);
        }
        String kind = facts.get("payer_kind");
        if (kind.contains("单位")) {
            String employer = facts.getOrDefault("employer", "");
            return Verdict.finding("当前由" + (employer.isEmpty() ? "用人单位" : "“" + employer + "”") + "参保缴费，可能已就业" + paid
                    + "。" + unemployment);
        }
        return Verdict.clear("当前以" + kind + "方式参保" + paid + "。" + unemployment);
    }

    private static Verdict marketRegulation(Map<String, String> facts) {
        String post = facts.get("post");
        String business = "“" + facts.get("business") + "”";
        String status = facts.get("status");
        if (STRUCK_OFF.contains(status)) {
            return Verdict.clear("曾任" + business + "的" + post + "，该市场主体已" + status.replace("已", "") + "。");
        }
        String standing = "是" + business + "的" + post + "（" + status + "）";
        return HEADS.contains(post) ? Verdict.finding(standing + "，可能正在经营。") : Verdict.clear(standing + "。");
    }

    private Verdict civilAffairs(Map<String, String> facts) {
        String kind = facts.get("kind");
        LocalDate end = date(facts, "valid_to");
        boolean ended = end != null && end.isBefore(today);
        if (ended || !IN_FORCE.contains(facts.get("status"))) {
            return Verdict.finding("曾为" + kind + "对象，救助已停止" + (end == null ? "" : "（截至" + end + "）") + "。");
        }
        LocalDate since = date(facts, "since");
        Verdict held = Verdict.clear("现为" + kind + "对象" + (since == null ? "" : "，自" + since + "起") + "。");
        if (kind.contains("边缘") || kind.contains("低收入")) {
            return held.hint("low-income", "民政登记为低收入人口，可关注其家庭收入情况。");
        }
        if (kind.contains("低保") || kind.contains("最低生活保障")) {
            return held.hint("minimum-allowance", "民政登记为最低生活保障对象，可对应低保家庭类别。");
        }
        if (kind.contains("脱贫")) {
            return held.hint("poverty-alleviated", "民政登记为脱贫人口，可对应脱贫劳动力类别。");
        }
        return held;
    }

    private Verdict disabledPersons(Map<String, String> facts) {
        String certificate = "残疾人证（" + facts.get("kind") + "，" + facts.get("level") + "）";
        LocalDate end = date(facts, "valid_to");
        if (!IN_FORCE.contains(facts.get("status"))) {
            return Verdict.finding(certificate + "状态为“" + facts.get("status") + "”，不能作为认定依据。");
        }
        if (end != null && end.isBefore(today)) {
            return Verdict.finding(certificate + "已于" + end + "到期，请核对是否已换领新证。");
        }
        String until = end == null ? "长期有效" : "有效期至" + end;
        boolean soon = end != null && end.isBefore(today.plusMonths(EXPIRES_SOON_MONTHS));
        return Verdict.clear("持有" + certificate + "，" + until + (soon ? "，即将到期。" : "。"))
                .hint("disabled", "残联登记持有有效残疾人证（" + facts.get("level") + "），可对应残疾人类别。");
    }

    private static Verdict publicSecurity(Map<String, String> facts) {
        String status = facts.get("status");
        String since = facts.getOrDefault("since", "");
        String when = since.isEmpty() ? "" : "（" + since + "）";
        if (status.contains("死亡")) {
            return Verdict.finding("公安登记此人已死亡" + when + "，请立即核实申请人身份。");
        }
        if (!IN_FORCE.contains(status)) {
            return Verdict.finding("公安登记人员状态为“" + status + "”" + when + "，户籍原在" + facts.get("hukou_name") + "。");
        }
        return Verdict.clear("户籍地为" + facts.get("hukou_name") + "。");
    }

    private Verdict unemploymentRegistration(Map<String, String> facts) {
        LocalDate ended = date(facts, "ended");
        if (ended != null && !ended.isAfter(today) || !facts.get("status").contains("登记失业")) {
            return Verdict.finding("失业登记已终止（" + facts.get("status") + (ended == null ? "" : "，" + ended) + "）。");
        }
        LocalDate since = date(facts, "since");
        if (since == null || since.isAfter(today)) {
            return Verdict.finding("失业登记日期晚于今天，请核实。");
        }
        long months = ChronoUnit.MONTHS.between(since, today);
        Verdict registered = Verdict.clear("自" + since + "起登记失业，已连续" + months + "个月。");
        return months < LONG_TERM_MONTHS
                ? registered
                : registered.hint("long-term-unemployed", "连续登记失业" + months + "个月，已满一年，可对应长期失业类别。");
    }

    /** 4050 is the national name of the group: women from 40, men from 50. */
    private Verdict withAge(RegisterKind register, Verdict verdict) {
        if (register != RegisterKind.PUBLIC_SECURITY || birthDate == null || sex == null) {
            return verdict;
        }
        int age = Period.between(birthDate, today).getYears();
        boolean old = age >= (sex == Sex.FEMALE ? 40 : 50);
        return old ? verdict.hint("4050", sex.label() + "性，" + age + "周岁，可对应大龄（4050）类别。") : verdict;
    }

    private static LocalDate date(Map<String, String> facts, String column) {
        String value = facts.getOrDefault(column, "");
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
