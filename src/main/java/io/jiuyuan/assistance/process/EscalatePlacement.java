package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.PlacementMoments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the next tier; the supervision beside this line makes a task of it. */
@Component
class EscalatePlacement implements JavaDelegate {

    private final PlacementMoments moments;

    EscalatePlacement(PlacementMoments moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moments.escalate(execution.getProcessBusinessKey());
    }
}
