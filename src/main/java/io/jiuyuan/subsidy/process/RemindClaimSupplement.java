package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimAccepting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the person of what is still to be handed in. */
@Component
class RemindClaimSupplement implements JavaDelegate {

    private final ClaimAccepting steps;

    RemindClaimSupplement(ClaimAccepting steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remind(execution.getProcessBusinessKey());
    }
}
