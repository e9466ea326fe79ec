package io.jiuyuan.exit.process;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitLimits;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.policy.PolicyKey;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model, computed afresh whenever a step is entered. */
@Component("exitClock")
public class ExitClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final ExitLimits limits;
    private final ExitRecords records;

    ExitClock(ExitLimits limits, ExitRecords records) {
        this.limits = limits;
        this.records = records;
    }

    /** Null when the policy gives no limit. */
    public Date verifyDue(DelegateExecution execution) {
        return dueDate(execution, PolicyKey.EXIT_VERIFY_DAYS);
    }

    public Date verifyOverdueAt(DelegateExecution execution) {
        return overdue(execution, PolicyKey.EXIT_VERIFY_DAYS, ExitProcess.VERIFY_EXIT);
    }

    /** Null when the policy gives no limit. */
    public Date decideDue(DelegateExecution execution) {
        return dueDate(execution, PolicyKey.EXIT_DECIDE_DAYS);
    }

    public Date decideOverdueAt(DelegateExecution execution) {
        return overdue(execution, PolicyKey.EXIT_DECIDE_DAYS, ExitProcess.DECIDE_EXIT);
    }

    /** The end of the person's time to answer. */
    public Date answerEnds(DelegateExecution execution) {
        return records.open(execution.getProcessBusinessKey())
                .flatMap(ExitProposal::answerUntil)
                .map(Date::from)
                .orElse(NEVER);
    }

    public Date supervisionDue() {
        return Date.from(limits.supervisionDue());
    }

    private Date dueDate(DelegateExecution execution, PolicyKey limit) {
        return date(limits.due(execution.getProcessBusinessKey(), limit)).orElse(null);
    }

    private Date overdue(DelegateExecution execution, PolicyKey limit, String taskKey) {
        return date(limits.overdueAt(execution.getProcessBusinessKey(), limit, taskKey))
                .orElse(NEVER);
    }

    private static Optional<Date> date(Optional<Instant> moment) {
        return moment.map(Date::from);
    }
}
