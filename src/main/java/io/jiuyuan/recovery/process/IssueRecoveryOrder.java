package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.steps.RecoveryPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order is put on paper and the payee is told. */
@Component
class IssueRecoveryOrder implements JavaDelegate {

    private final RecoveryPapers papers;

    IssueRecoveryOrder(RecoveryPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueOrder(execution.getProcessBusinessKey());
    }
}
