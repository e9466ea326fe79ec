package io.jiuyuan.subsidy.months;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.months.domain.BenefitMonth;
import io.jiuyuan.subsidy.months.domain.BenefitMonthRepository;
import io.jiuyuan.subsidy.months.domain.BenefitTerm;
import io.jiuyuan.subsidy.months.domain.BenefitTerm.Terms;
import io.jiuyuan.subsidy.months.domain.BenefitTermRepository;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is left to a person, before a claim is made. */
@Component
class Standings {

    private final BenefitMonthRepository months;
    private final BenefitTermRepository terms;
    private final MonthRules rules;

    Standings(BenefitMonthRepository months, BenefitTermRepository terms, MonthRules rules) {
        this.months = months;
        this.terms = terms;
        this.rules = rules;
    }

    List<Standing> of(String personId, PolicyPack pack, LocalDate day) {
        List<BenefitMonth> held = months.findByPersonIdOrderByBenefitMonth(personId);
        List<BenefitTerm> frozen = terms.findByPersonIdOrderByMonthGroupAscTermNoAsc(personId);
        Retirement person = rules.retirement(personId);
        return pack.subsidies().groups().stream()
                .map(group -> standing(group, held, frozen, person, pack.version(), day))
                .toList();
    }

    private static Standing standing(
            MonthGroup group,
            List<BenefitMonth> held,
            List<BenefitTerm> frozen,
            Retirement person,
            String policyVersion,
            LocalDate day) {
        List<BenefitMonth> own =
                held.stream().filter(row -> row.group().equals(group.code())).toList();
        int number = Math.max(
                own.stream().mapToInt(BenefitMonth::term).max().orElse(1),
                frozen.stream()
                        .filter(term -> term.group().equals(group.code()))
                        .mapToInt(BenefitTerm::termNo)
                        .max()
                        .orElse(1));
        Optional<BenefitTerm> term = frozen.stream()
                .filter(each -> each.group().equals(group.code()) && each.termNo() == number)
                .findFirst();
        Optional<Terms> judged =
                term.map(BenefitTerm::terms).or(() -> TermRule.judge(group, person, day, policyVersion));
        int used = (int)
                own.stream().filter(row -> row.term() == number && row.used()).count();
        int reserved = (int)
                own.stream().filter(row -> row.term() == number && !row.used()).count();
        Integer limit = judged.map(Terms::limitMonths).orElse(null);
        return new Standing(
                group.code(),
                group.name(),
                number,
                used,
                reserved,
                limit,
                limit == null ? null : Math.max(0, limit - used - reserved),
                judged.filter(Terms::untilRetirement)
                        .map(until -> YearMonth.from(person.earliest()))
                        .orElse(null),
                term.map(BenefitTerm::frozenOn).orElse(null),
                term.map(BenefitTerm::firstMonth).orElse(null),
                term.map(each -> each.terms().ageYears()).orElse(null),
                judged.map(Terms::policyVersion).orElse(policyVersion),
                explanation(term, judged, person),
                number < group.placements() && !group.againCategories().isEmpty());
    }

    private static String explanation(Optional<BenefitTerm> term, Optional<Terms> judged, Retirement person) {
        String open = "退休年龄尚未核实：" + person.earliest() + "或" + person.latest();
        if (judged.isEmpty()) {
            return open + "，期限须先核实";
        }
        String basis = (term.isPresent() ? "初次" : "按目前情况，") + judged.get().basis();
        return judged.get().untilRetirement() && !person.known() ? basis + "（" + open + "）" : basis;
    }
}
