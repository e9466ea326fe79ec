package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.Opening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenAssistance implements JavaDelegate {

    private final Opening opening;

    OpenAssistance(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open(execution.getProcessBusinessKey());
    }
}
