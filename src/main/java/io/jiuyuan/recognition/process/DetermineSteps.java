package io.jiuyuan.recognition.process;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.steps.CaseRecords;
import io.jiuyuan.recognition.steps.StepUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process which steps the city asks for, and which unit acts at each. */
@Component
class DetermineSteps implements JavaDelegate {

    private final CaseRecords records;

    DetermineSteps(CaseRecords records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecognitionCase of = records.get(execution.getProcessBusinessKey());
        execution.setVariable(
                RecognitionProcess.HOME_VERIFICATION_REQUIRED, of.path().has(StepKind.HOME_VERIFICATION));
        execution.setVariable(RecognitionProcess.PRELIMINARY_REQUIRED, of.path().has(StepKind.PRELIMINARY_REVIEW));
        execution.setVariable(RecognitionProcess.NOTICE_REQUIRED, of.path().has(StepKind.PUBLIC_NOTICE));
        execution.setVariable(RecognitionProcess.RECHECK_REQUIRED, of.path().has(StepKind.RECHECK));
        RecognitionProcess.GROUPS.forEach((kind, variable) ->
                execution.setVariable(variable, StepUnits.group(of.units().at(kind))));
    }
}
