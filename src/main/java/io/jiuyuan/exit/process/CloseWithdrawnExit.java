package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case goes on; who was told of the proposal is told. */
@Component
class CloseWithdrawnExit implements JavaDelegate {

    private final ExitPapers papers;

    CloseWithdrawnExit(ExitPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.tellWithdrawal(execution.getProcessBusinessKey());
        execution.setVariable(ExitProcess.EXIT_OUTCOME, ExitProcess.WITHDRAWN);
    }
}
