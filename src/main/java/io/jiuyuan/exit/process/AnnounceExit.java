package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person, on paper and by message, what is intended and until when to answer. */
@Component
class AnnounceExit implements JavaDelegate {

    private final ExitPapers papers;

    AnnounceExit(ExitPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.announce(execution.getProcessBusinessKey());
    }
}
