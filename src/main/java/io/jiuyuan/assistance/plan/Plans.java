package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.plan.Routes.Proposal;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.assistance.plan.domain.PlanItem;
import io.jiuyuan.assistance.plan.domain.PlanRepository;
import io.jiuyuan.assistance.plan.domain.PlanRoute;
import io.jiuyuan.assistance.plan.domain.Setback;
import io.jiuyuan.assistance.plan.domain.Survey;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personal plan of each case, version by version (T20, X17). */
@Component
@Transactional
public class Plans {

    private static final int MIN_TEXT = 4;

    private final PlanRepository plans;
    private final Surveys surveys;
    private final Setbacks setbacks;
    private final Routes routes;
    private final CaseDesk cases;
    private final Clock clock;

    Plans(PlanRepository plans, Surveys surveys, Setbacks setbacks, Routes routes, CaseDesk cases, Clock clock) {
        this.plans = plans;
        this.surveys = surveys;
        this.setbacks = setbacks;
        this.routes = routes;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What the helper plans.
     *
     * @param deviation why another route than the proposed one, null when it is that one
     * @param cause why the search for work failed, needed after set-backs (C8)
     */
    public record Draft(String route, String deviation, String cause, String goal, List<PlanItem> items) {}

    /**
     * Puts a new version in force.
     *
     * @throws InputRejected at {@code route}, {@code deviation}, {@code cause}, {@code goal}, {@code services} or {@code
     *     by-<kind>}
     */
    public Plan make(String caseNumber, Officer officer, Draft draft) {
        cases.requireMayRecord(caseNumber, officer);
        Survey survey =
                surveys.newest(caseNumber).orElseThrow(() -> new RuleRefused("survey-missing", "请先完成帮扶需求调查，再制定帮扶计划。"));
        List<Proposal> proposals = routes.proposals(caseNumber, survey.answers());
        Optional<Proposal> proposed = proposals.stream().findFirst();
        check(caseNumber, draft, proposed);
        LocalDate today = LocalDate.now(clock);
        Optional<Plan> before = current(caseNumber);
        before.ifPresent(plan -> plan.replace(today));
        Choice route = route(caseNumber, draft.route()).orElseThrow();
        PlanRoute chosen = new PlanRoute(
                route.code(),
                route.name(),
                proposed.map(Proposal::code).orElse(null),
                proposed.map(Proposal::ruleId).orElse(null),
                proposed.map(Proposal::article).orElse(null),
                proposed.map(Proposal::explanation).orElse(null),
                draft.deviation(),
                routes.policy(caseNumber).version());
        return plans.saveAndFlush(new Plan(
                caseNumber,
                before.map(Plan::planNo).orElse(0) + 1,
                survey.id(),
                new Plan.Content(chosen, draft.goal(), draft.cause(), draft.items()),
                today,
                officer.username(),
                officer.name(),
                clock.instant()));
    }

    /** The newest version; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Plan> current(String caseNumber) {
        return plans.findFirstByCaseNumberOrderByPlanNoDesc(caseNumber);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Plan> versions(String caseNumber) {
        return plans.findByCaseNumberOrderByPlanNoDesc(caseNumber);
    }

    private void check(String caseNumber, Draft draft, Optional<Proposal> proposed) {
        List<FieldProblem> problems = new ArrayList<>();
        if (route(caseNumber, draft.route()).isEmpty()) {
            problems.add(new FieldProblem("route", "请选择帮扶路径。"));
        } else if (proposed.isPresent()
                && !Objects.equals(proposed.get().code(), draft.route())
                && isShort(draft.deviation())) {
            problems.add(new FieldProblem("deviation", "所选路径与建议路径不同，请说明理由（不少于" + MIN_TEXT + "个字）。"));
        }
        List<Setback> failed = setbacks.sinceCurrentPlan(caseNumber);
        if (!failed.isEmpty() && isShort(draft.cause())) {
            problems.add(new FieldProblem("cause", "求职曾经受阻，请写明原因分析（不少于" + MIN_TEXT + "个字）。"));
        }
        if (isShort(draft.goal())) {
            problems.add(new FieldProblem("goal", "请写明帮扶目标（不少于" + MIN_TEXT + "个字）。"));
        }
        if (draft.items().isEmpty()) {
            problems.add(new FieldProblem("services", "请至少安排一项服务。"));
        }
        LocalDate today = LocalDate.now(clock);
        for (PlanItem item : draft.items()) {
            if (ServiceKind.of(item.serviceKind()).isEmpty()) {
                problems.add(new FieldProblem("services", "没有这种服务。"));
            } else if (item.plannedBy() == null) {
                problems.add(new FieldProblem("by-" + item.serviceKind(), "请填写计划完成日期。"));
            } else if (item.plannedBy().isBefore(today)) {
                problems.add(new FieldProblem("by-" + item.serviceKind(), "计划完成日期不能早于今天。"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private Optional<Choice> route(String caseNumber, String code) {
        return routes.all(caseNumber).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    private static boolean isShort(String text) {
        return text == null || text.length() < MIN_TEXT;
    }
}
