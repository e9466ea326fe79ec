package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementTermination;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 停止协议项下的帮扶. */
@Component
class AnnounceTermination implements JavaDelegate {

    private final AgreementTermination termination;

    AnnounceTermination(AgreementTermination termination) {
        this.termination = termination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        termination.announce(execution.getProcessBusinessKey());
    }
}
