package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.ChangePapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发解除协议通知书. */
@Component
class IssueTermination implements JavaDelegate {

    private final ChangePapers papers;

    IssueTermination(ChangePapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueTermination((String) execution.getVariable(AgreementChangeProcess.CHANGE_ID));
    }
}
