package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeObjections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The investigation is late; the city is called. */
@Component
class MarkObjectionOverdue implements JavaDelegate {

    private final NoticeObjections objections;

    MarkObjectionOverdue(NoticeObjections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.overdue(execution.getProcessBusinessKey());
    }
}
