package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticePublication;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Some hundred more lines are locked as they will be read. */
@Component
class PublishNoticeLines implements JavaDelegate {

    private final NoticePublication publication;

    PublishNoticeLines(NoticePublication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.MORE, publication.publishSome(execution.getProcessBusinessKey()));
    }
}
