package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知帮扶人. */
@Component
class TellHelper implements JavaDelegate {

    private final AgreementMessages messages;

    TellHelper(AgreementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.helperNamed(execution.getProcessBusinessKey());
    }
}
