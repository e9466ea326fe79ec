package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.Supplements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindSupplement implements JavaDelegate {

    private final Supplements supplements;

    RemindSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.remind(execution.getProcessBusinessKey());
    }
}
