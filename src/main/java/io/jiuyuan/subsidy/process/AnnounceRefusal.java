package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person why, by which article, and what can be done against it. */
@Component
class AnnounceRefusal implements JavaDelegate {

    private final ClaimEnding steps;

    AnnounceRefusal(ClaimEnding steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellRefusal(execution.getProcessBusinessKey());
    }
}
