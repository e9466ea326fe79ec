package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 协议生效: the signed paper, and the word to the person. */
@Component
class IssueAgreement implements JavaDelegate {

    private final AgreementPapers papers;

    IssueAgreement(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issue(execution.getProcessBusinessKey());
    }
}
