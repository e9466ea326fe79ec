package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.BatchLimits;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and groups of the model, asked afresh whenever a step is entered. */
@Component("disbursementClock")
public class DisbursementClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final BatchLimits limits;

    DisbursementClock(BatchLimits limits) {
        this.limits = limits;
    }

    public String financeGroup(DelegateExecution execution) {
        return limits.financeGroup(execution.getProcessBusinessKey());
    }

    /** Null where the policy gives no limit. */
    public Date due(DelegateExecution execution, String taskKey) {
        return limits.due(execution.getProcessBusinessKey(), DisbursementProcess.STEPS.get(taskKey))
                .map(Date::from)
                .orElse(null);
    }

    public Date overdueAt(DelegateExecution execution, String taskKey) {
        Date due = due(execution, taskKey);
        return due == null ? NEVER : due;
    }
}
