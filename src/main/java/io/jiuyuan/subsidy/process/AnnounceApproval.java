package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person that the claim is approved and what comes next. */
@Component
class AnnounceApproval implements JavaDelegate {

    private final ClaimEnding steps;

    AnnounceApproval(ClaimEnding steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellApproval(execution.getProcessBusinessKey());
    }
}
