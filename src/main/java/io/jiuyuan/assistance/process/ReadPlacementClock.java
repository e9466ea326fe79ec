package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.PlacementMoments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadPlacementClock implements JavaDelegate {

    private final PlacementMoments moments;

    ReadPlacementClock(PlacementMoments moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                PlacementProcess.CLOCK_STATE,
                moments.stand(execution.getProcessBusinessKey()).name());
    }
}
