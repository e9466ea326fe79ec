package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.ChangePapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制作补充页并告知. */
@Component
class IssueAgreementChange implements JavaDelegate {

    private final ChangePapers papers;

    IssueAgreementChange(ChangePapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean page = papers.issue((String) execution.getVariable(AgreementChangeProcess.CHANGE_ID));
        execution.setVariable(AgreementChangeProcess.SUPPLEMENT_NEEDED, page);
        execution.setVariable(AgreementChangeProcess.CHANGE_OUTCOME, AgreementChangeProcess.GRANTED);
    }
}
