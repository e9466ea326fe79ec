package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The time to answer has passed without a word; the district goes on. */
@Component
class AnswerPeriodOver implements ExecutionListener {

    private final ExitAnswers answers;

    AnswerPeriodOver(ExitAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        answers.periodOver(execution.getProcessBusinessKey());
    }
}
