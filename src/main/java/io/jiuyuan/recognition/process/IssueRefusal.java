package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.steps.DecisionPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueRefusal implements JavaDelegate {

    private final DecisionPapers papers;

    IssueRefusal(DecisionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueRefusal(execution.getProcessBusinessKey());
        execution.setVariable(RecognitionProcess.RECOGNITION_OUTCOME, CaseStatus.REFUSED.code());
    }
}
