package io.jiuyuan.subsidy.months;

import io.jiuyuan.exit.KnownTracks;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.ClaimWindow;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.registry.PersonBirth;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.SubsidyAssessments.Problem;
import io.jiuyuan.subsidy.SubsidyAssessments.Request;
import io.jiuyuan.subsidy.VoidMonths.VoidMonth;
import io.jiuyuan.subsidy.months.Judgement.Refusal;
import io.jiuyuan.subsidy.months.domain.BenefitMonth;
import io.jiuyuan.subsidy.months.domain.BenefitMonthRepository;
import io.jiuyuan.subsidy.months.domain.BenefitTermRepository;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ledger's rules, for an assessment before anything is reserved and for the reservation itself. */
@Component
public class MonthRules {

    private final BenefitMonthRepository months;
    private final BenefitTermRepository terms;
    private final Policies policies;
    private final Persons persons;
    private final KnownTracks tracks;
    private final EmploymentVoids employments;
    private final WorkingDays workingDays;
    private final Clock clock;

    MonthRules(
            BenefitMonthRepository months,
            BenefitTermRepository terms,
            Policies policies,
            Persons persons,
            KnownTracks tracks,
            EmploymentVoids employments,
            WorkingDays workingDays,
            Clock clock) {
        this.months = months;
        this.terms = terms;
        this.policies = policies;
        this.persons = persons;
        this.tracks = tracks;
        this.employments = employments;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * What of the ledger stands in the way of a line, months that our own records make void included.
     *
     * @param category by which the rules fired
     * @param maxMonths of the item alone, by the rule that fired; null to take the item's
     */
    public List<Problem> problems(Request request, String category, Integer maxMonths) {
        PolicyPack pack = policies.at(request.unitCode(), request.claimedOn());
        SubsidyItem item = pack.subsidies().item(request.itemCode()).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        if (request.personId() == null || item.cycle() == Cycle.COURSE) {
            return problems;
        }
        List<BenefitMonth> held = months.findByPersonIdOrderByBenefitMonth(request.personId());
        if (item.window() != null && request.eventOn() != null && !begun(held, request, item)) {
            late(item.window(), request, problems);
        }
        if (item.cycle() == Cycle.MONTHLY && request.months().isEmpty()) {
            return problems;
        }
        Wanted wanted = wanted(
                pack.subsidies(),
                item,
                new HashSet<>(request.months()),
                request.placement(),
                category,
                maxMonths == null ? item.maxMonths() : maxMonths,
                request.ref());
        for (Refusal refusal : judge(wanted, held, request.personId(), pack)) {
            problems.add(new Problem(
                    refusal.code(),
                    "months",
                    refusal.months().isEmpty() ? null : refusal.months().first(),
                    refusal.message()));
        }
        if (item.voidWhenInsured()) {
            for (VoidMonth each : employments.of(request.personId(), request.months())) {
                problems.add(new Problem("month-void", "months", each.month(), each.reason()));
            }
        }
        return problems;
    }

    /** The line's item as the ledger counts it. */
    static Wanted wanted(
            SubsidyPolicy policy,
            SubsidyItem item,
            Set<YearMonth> asked,
            int placement,
            String category,
            Integer maxMonths,
            String ref) {
        MonthGroup group =
                item.group() == null ? null : policy.group(item.group()).orElseThrow();
        return new Wanted(policy, item, group, asked, placement, category, maxMonths, ref);
    }

    /** Everything that stands in the way; the caller holds the person when it means to write. */
    List<Refusal> judge(Wanted wanted, String personId, PolicyPack pack) {
        return judge(wanted, months.findByPersonIdOrderByBenefitMonth(personId), personId, pack);
    }

    private List<Refusal> judge(Wanted wanted, List<BenefitMonth> held, String personId, PolicyPack pack) {
        return Judgement.of(
                wanted,
                held,
                terms.findByPersonIdOrderByMonthGroupAscTermNoAsc(personId),
                retirement(personId),
                LocalDate.now(clock),
                pack.version());
    }

    Retirement retirement(String personId) {
        PersonBirth born = persons.birth(personId);
        return new Retirement(born.date(), born.sex(), tracks.of(personId).orElse(null));
    }

    /** The window runs from the event to the first claim; later claims of the same work go on from there. */
    private static boolean begun(List<BenefitMonth> held, Request request, SubsidyItem item) {
        String group = item.group() == null ? item.code() : item.group();
        return held.stream()
                .anyMatch(row -> row.group().equals(group) && !row.ref().equals(request.ref()));
    }

    private void late(ClaimWindow window, Request request, List<Problem> problems) {
        LocalDate last = Stream.iterate(request.eventOn().plusDays(window.days()), day -> day.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
        if (request.claimedOn().isAfter(last)) {
            problems.add(new Problem(
                    "window-over",
                    "eventOn",
                    null,
                    "应在" + window.eventName() + "（" + request.eventOn() + "）后" + window.days() + "日内申领，期限为" + last));
        }
    }
}
