package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticePeriod;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last day may have passed, or its calendar may be there now. */
@Component
class ConfirmNoticeEnd implements JavaDelegate {

    private final NoticePeriod period;

    ConfirmNoticeEnd(NoticePeriod period) {
        this.period = period;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.OVER, period.confirmEnd(execution.getProcessBusinessKey()));
    }
}
