package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.steps.DecisionPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueDecision implements JavaDelegate {

    private final DecisionPapers papers;

    IssueDecision(DecisionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueRecognition(execution.getProcessBusinessKey());
        execution.setVariable(RecognitionProcess.RECOGNITION_OUTCOME, CaseStatus.RECOGNIZED.code());
    }
}
