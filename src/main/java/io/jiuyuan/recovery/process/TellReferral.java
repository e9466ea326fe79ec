package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.steps.RecoveryPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The payee is told that it was handed to legal proceedings. */
@Component
class TellReferral implements JavaDelegate {

    private final RecoveryPapers papers;

    TellReferral(RecoveryPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.tellReferred(execution.getProcessBusinessKey());
    }
}
