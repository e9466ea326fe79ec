package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a claim whose supplement never came. */
@Component
class CloseClaim implements JavaDelegate {

    private final ClaimEnding steps;

    CloseClaim(ClaimEnding steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(execution.getProcessBusinessKey());
    }
}
