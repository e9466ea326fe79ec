package io.jiuyuan.subsidy.months;

import io.jiuyuan.policy.SubsidyPolicy.Extension;
import io.jiuyuan.policy.SubsidyPolicy.ExtensionTest;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.months.domain.BenefitTerm.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a person is supported, judged on the day of the first approval: some months, or until retirement (DOMAIN section 3
 * items 2 and 5). Whether an age or the years to retirement are tested is the city's choice.
 */
final class TermRule {

    private TermRule() {}

    /** Empty when the answer hangs on a woman's track that nobody has asked for. */
    static Optional<Terms> judge(MonthGroup group, Retirement person, LocalDate day, String policyVersion) {
        int age = person.ageOn(day);
        Integer months = group.maxMonths();
        String limited = months == null ? "期限未设定" : "补贴期限" + months + "个月";
        Extension extension = group.extension();
        if (extension == null) {
            return Optional.of(new Terms(age, months, false, policyVersion, "核定时" + age + "周岁，" + limited));
        }
        List<Boolean> answers = person.days().stream()
                .map(retirement -> extended(extension, person.sex(), age, day, retirement))
                .distinct()
                .toList();
        if (answers.size() > 1) {
            return Optional.empty();
        }
        boolean until = answers.get(0);
        String basis = "核定时" + age + "周岁，" + why(extension, person.sex(), until) + "，" + (until ? "补贴至法定退休" : limited);
        return Optional.of(new Terms(age, until ? null : months, until, policyVersion, basis));
    }

    private static boolean extended(Extension extension, Sex sex, int age, LocalDate day, LocalDate retirement) {
        return extension.test() == ExtensionTest.AGE
                ? age >= (sex == Sex.MALE ? extension.maleAge() : extension.femaleAge())
                : day.plusYears(extension.years()).isAfter(retirement);
    }

    private static String why(Extension extension, Sex sex, boolean until) {
        return extension.test() == ExtensionTest.AGE
                ? (until ? "已满" : "未满") + (sex == Sex.MALE ? extension.maleAge() : extension.femaleAge()) + "周岁"
                : "距法定退休年龄" + (until ? "不足" : "满") + extension.years() + "年";
    }
}
