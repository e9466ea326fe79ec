package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeObjections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lines that the objection held beyond the end of the notice may be paid, unless it was upheld. */
@Component
class ClearHeldLines implements JavaDelegate {

    private final NoticeObjections objections;

    ClearHeldLines(NoticeObjections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.clearHeld(execution.getProcessBusinessKey());
    }
}
