package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and people in the model. */
@Component("planClock")
public class PlanClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final CaseDesk cases;
    private final WorkingDays workingDays;
    private final Clock clock;

    PlanClock(CaseDesk cases, WorkingDays workingDays, Clock clock) {
        this.cases = cases;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Null while nobody is named: then anyone of the group may take the task. */
    public String helper(DelegateExecution execution) {
        return cases.desk(execution.getProcessBusinessKey()).helper();
    }

    public String group(DelegateExecution execution) {
        return cases.desk(execution.getProcessBusinessKey()).group();
    }

    /** Null when the city gives no limit. */
    public Date surveyDue(DelegateExecution execution) {
        return due(execution, PolicyKey.SURVEY_LIMIT).map(Date::from).orElse(null);
    }

    public Date surveyOverdue(DelegateExecution execution) {
        return overdue(execution, PolicyKey.SURVEY_LIMIT);
    }

    /** Null when the city gives no limit. */
    public Date planDue(DelegateExecution execution) {
        return due(execution, PolicyKey.PLAN_LIMIT).map(Date::from).orElse(null);
    }

    public Date planOverdue(DelegateExecution execution) {
        return overdue(execution, PolicyKey.PLAN_LIMIT);
    }

    /** Null when the city gives no limit. */
    public Date supervisionDue(DelegateExecution execution) {
        return supervisionEnd(execution).map(Date::from).orElse(null);
    }

    /** The moment after it. */
    public Date supervisionOverdue(DelegateExecution execution) {
        return supervisionEnd(execution)
                .map(end -> Date.from(end.plusSeconds(1)))
                .orElse(NEVER);
    }

    private Optional<Instant> supervisionEnd(DelegateExecution execution) {
        return due(execution, PolicyKey.SUPERVISION);
    }

    private Date overdue(DelegateExecution execution, PolicyKey limit) {
        return due(execution, limit).map(due -> Date.from(due.plusSeconds(1))).orElse(NEVER);
    }

    private Optional<Instant> due(DelegateExecution execution, PolicyKey limit) {
        return cases.policy(execution.getProcessBusinessKey()).number(limit).stream()
                .mapToObj(days -> workingDays.deadline(clock.instant(), days))
                .findFirst();
    }
}
