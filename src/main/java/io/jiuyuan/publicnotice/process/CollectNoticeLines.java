package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticeCompilation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Some hundred more approved lines are put on the notice. */
@Component
class CollectNoticeLines implements JavaDelegate {

    private final NoticeCompilation compilation;

    CollectNoticeLines(NoticeCompilation compilation) {
        this.compilation = compilation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.MORE, compilation.collect(execution.getProcessBusinessKey()));
    }
}
