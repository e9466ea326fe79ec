package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.Noticing;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishNotice implements JavaDelegate {

    private final Noticing noticing;

    PublishNotice(Noticing noticing) {
        this.noticing = noticing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                RecognitionProcess.NOTICE_CHECK_AT, Date.from(noticing.publish(execution.getProcessBusinessKey())));
    }
}
