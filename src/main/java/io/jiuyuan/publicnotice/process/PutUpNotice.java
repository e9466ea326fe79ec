package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.NoticePublication;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The notice is put up; its days begin. */
@Component
class PutUpNotice implements JavaDelegate {

    private final NoticePublication publication;

    PutUpNotice(NoticePublication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicNoticeProcess.UP, publication.putUp(execution.getProcessBusinessKey()));
    }
}
