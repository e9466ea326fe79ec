package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.BatchLimits;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and groups of the model, asked afresh whenever a step is entered. */
@Component("disbursementClock")
public class DisbursementClock {

    private final BatchLimits limits;

    DisbursementClock(BatchLimits limits) {
        this.limits = limits;
    }

    public String financeGroup(DelegateExecution execution) {
        return limits.financeGroup(execution.getProcessBusinessKey());
    }

    public Date due(DelegateExecution execution, String taskKey) {
        return Date.from(limits.due(DisbursementProcess.STEPS.get(taskKey)));
    }

    public Date overdueAt(DelegateExecution execution, String taskKey) {
        return due(execution, taskKey);
    }
}
