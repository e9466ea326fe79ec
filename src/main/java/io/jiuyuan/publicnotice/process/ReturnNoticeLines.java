package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Some hundred more lines go back: the notice was given up or taken down. */
@Component
class ReturnNoticeLines implements JavaDelegate {

    private final NoticeReturn returning;

    ReturnNoticeLines(NoticeReturn returning) {
        this.returning = returning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.MORE, returning.returnSome(execution.getProcessBusinessKey()));
    }
}
