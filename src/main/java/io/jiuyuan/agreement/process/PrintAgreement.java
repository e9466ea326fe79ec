package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 打印协议. */
@Component
class PrintAgreement implements JavaDelegate {

    private final AgreementPapers papers;

    PrintAgreement(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.print(execution.getProcessBusinessKey());
    }
}
