package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.steps.RecoveryPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All is back; the payee is told. */
@Component
class CloseRecovery implements JavaDelegate {

    private final RecoveryPapers papers;

    CloseRecovery(RecoveryPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.tellRepaid(execution.getProcessBusinessKey());
    }
}
