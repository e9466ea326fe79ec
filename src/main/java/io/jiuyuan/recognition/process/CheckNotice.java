package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.Noticing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the notice has ended, runs on, or an objection is open. */
@Component
class CheckNotice implements JavaDelegate {

    private final Noticing noticing;

    CheckNotice(Noticing noticing) {
        this.noticing = noticing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = switch (noticing.check(execution.getProcessBusinessKey())) {
            case OVER -> RecognitionProcess.PASS;
            case OBJECTION -> RecognitionProcess.OBJECTION;
            case RUNNING -> RecognitionProcess.WAIT;
        };
        execution.setVariable(RecognitionProcess.OUTCOME, outcome);
    }
}
