package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitDeciding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the recognition. */
@Component
class RecordExit implements JavaDelegate {

    private final ExitDeciding deciding;

    RecordExit(ExitDeciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.carryOut(execution.getProcessBusinessKey());
    }
}
