package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.PlacementMoments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A reminder that became a task is not given again. */
@Component
class RememberReminder implements ExecutionListener {

    private final PlacementMoments moments;

    RememberReminder(PlacementMoments moments) {
        this.moments = moments;
    }

    @Override
    public void notify(DelegateExecution execution) {
        moments.reminded(execution.getProcessBusinessKey());
    }
}
