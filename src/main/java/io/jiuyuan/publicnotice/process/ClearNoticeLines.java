package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticePeriod;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Some hundred more unopposed lines may be paid. */
@Component
class ClearNoticeLines implements JavaDelegate {

    private final NoticePeriod period;

    ClearNoticeLines(NoticePeriod period) {
        this.period = period;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.MORE, period.clearSome(execution.getProcessBusinessKey()));
    }
}
