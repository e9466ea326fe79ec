package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.DataComparison;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the registers, first and again. */
@Component
class CompareData implements JavaDelegate {

    private final DataComparison comparison;

    CompareData(DataComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                RecognitionProcess.COMPARISON_COMPLETE, comparison.compare(execution.getProcessBusinessKey()));
    }
}
