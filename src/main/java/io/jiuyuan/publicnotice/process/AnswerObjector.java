package io.jiuyuan.publicnotice.process;

import io.jiuyuan.publicnotice.steps.ObjectionAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever objected is told what became of it. */
@Component
class AnswerObjector implements JavaDelegate {

    private final ObjectionAnswers answers;

    AnswerObjector(ObjectionAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.tell(execution.getProcessBusinessKey());
    }
}
