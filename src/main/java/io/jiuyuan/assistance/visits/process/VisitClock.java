package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.visits.VisitDuties;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and people in the model. A month's task reads one row, once: many thousand of them appear in one night. */
@Component("visitClock")
public class VisitClock {

    private static final Duration FOLLOW_UP = Duration.ofDays(7);
    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final VisitDuties duties;
    private final WorkingDays workingDays;
    private final CaseDesk cases;
    private final Clock clock;

    VisitClock(VisitDuties duties, WorkingDays workingDays, CaseDesk cases, Clock clock) {
        this.duties = duties;
        this.workingDays = workingDays;
        this.cases = cases;
        this.clock = clock;
    }

    /** When the next month's task appears. */
    public Date nextTask(DelegateExecution execution) {
        return Date.from(duties.nextTask(execution.getProcessBusinessKey()));
    }

    /** Null while nobody is named: then anyone of the group may take the task. */
    public String helper(DelegateExecution execution) {
        return duties.get(execution.getProcessBusinessKey()).helper();
    }

    public String group(DelegateExecution execution) {
        return CaseDesk.group(duties.get(execution.getProcessBusinessKey()).helperUnitCode());
    }

    public Date due(DelegateExecution execution) {
        return Date.from(duties.due(month(execution)));
    }

    /** A week before the month ends. */
    public Date followUp(DelegateExecution execution) {
        return Date.from(duties.due(month(execution)).minus(FOLLOW_UP));
    }

    /** The moment after the month's last day. */
    public Date monthEnd(DelegateExecution execution) {
        return Date.from(duties.end(month(execution)));
    }

    private YearMonth month(DelegateExecution execution) {
        return duties.taskMonth(execution.getProcessBusinessKey());
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
        return cases.policy(execution.getProcessBusinessKey()).number(PolicyKey.SUPERVISION).stream()
                .mapToObj(days -> workingDays.deadline(clock.instant(), days))
                .findFirst();
    }
}
