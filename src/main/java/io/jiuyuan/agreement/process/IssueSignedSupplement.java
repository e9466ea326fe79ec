package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.ChangePapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 补充页归档. */
@Component
class IssueSignedSupplement implements JavaDelegate {

    private final ChangePapers papers;

    IssueSignedSupplement(ChangePapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueSigned((String) execution.getVariable(AgreementChangeProcess.CHANGE_ID));
    }
}
