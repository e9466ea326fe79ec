package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.steps.Supplements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 逾期未补正. */
@Component
class CloseApplication implements JavaDelegate {

    private final Supplements supplements;

    CloseApplication(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.expire(execution.getProcessBusinessKey());
        execution.setVariable(RecognitionProcess.RECOGNITION_OUTCOME, CaseStatus.CLOSED.code());
    }
}
