package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Confirms the withdrawal to the person. */
@Component
class AnnounceClaimWithdrawal implements JavaDelegate {

    private final ClaimEnding steps;

    AnnounceClaimWithdrawal(ClaimEnding steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellWithdrawal(execution.getProcessBusinessKey());
    }
}
