package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the decision's paper and tells the person. */
@Component
class IssueExitDecision implements JavaDelegate {

    private final ExitPapers papers;

    IssueExitDecision(ExitPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueDecision(execution.getProcessBusinessKey());
        execution.setVariable(ExitProcess.EXIT_OUTCOME, ExitProcess.CONFIRMED);
    }
}
