package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementMessages;
import io.jiuyuan.agreement.steps.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知本人陈述申辩的权利. */
@Component
class TellInvestigation implements JavaDelegate {

    private final ChangeRequests changes;
    private final AgreementMessages messages;

    TellInvestigation(ChangeRequests changes, AgreementMessages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.investigation(changes.get((String) execution.getVariable(AgreementChangeProcess.CHANGE_ID)));
    }
}
