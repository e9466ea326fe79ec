package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.assistance.plan.domain.PlanRepository;
import io.jiuyuan.assistance.plan.domain.PlanTasks;
import io.jiuyuan.assistance.plan.domain.Setback;
import io.jiuyuan.assistance.plan.domain.SetbackRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Set-backs in the search for work (求职受阻). As many as the city names ask for the cause and a new plan (C8). */
@Component
@Transactional
public class Setbacks {

    private final SetbackRepository setbacks;
    private final PlanRepository plans;
    private final PlanTasks tasks;
    private final CaseDesk cases;
    private final Clock clock;

    Setbacks(SetbackRepository setbacks, PlanRepository plans, PlanTasks tasks, CaseDesk cases, Clock clock) {
        this.setbacks = setbacks;
        this.plans = plans;
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param officer who learned of it and may record it */
    public void record(String caseNumber, Officer officer, LocalDate day, String cause) {
        cases.requireMayRecord(caseNumber, officer);
        int plan = currentPlan(caseNumber);
        setbacks.saveAndFlush(
                new Setback(caseNumber, plan, day, cause, officer.username(), officer.name(), clock.instant()));
        OptionalInt limit = cases.policy(caseNumber).number(PolicyKey.SETBACKS);
        if (plan > 0 && limit.isPresent() && sinceCurrentPlan(caseNumber).size() >= limit.getAsInt()) {
            tasks.requestRevision(caseNumber);
        }
    }

    /** Those that happened under the newest plan. */
    @Transactional(readOnly = true)
    public List<Setback> sinceCurrentPlan(String caseNumber) {
        return setbacks.findByCaseNumberAndPlanNoOrderByHappenedOn(caseNumber, currentPlan(caseNumber));
    }

    private int currentPlan(String caseNumber) {
        return plans.findFirstByCaseNumberOrderByPlanNoDesc(caseNumber)
                .map(Plan::planNo)
                .orElse(0);
    }
}
