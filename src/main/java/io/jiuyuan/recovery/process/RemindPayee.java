package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.steps.RecoveryPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The day has passed and something is owed. */
@Component
class RemindPayee implements JavaDelegate {

    private final RecoveryPapers papers;

    RemindPayee(RecoveryPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.remind(execution.getProcessBusinessKey());
    }
}
