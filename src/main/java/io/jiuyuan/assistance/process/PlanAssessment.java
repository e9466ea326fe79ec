package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.TermAssessments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether a term is still to be assessed. */
@Component
class PlanAssessment implements JavaDelegate {

    private final TermAssessments assessments;

    PlanAssessment(TermAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                EmploymentProcess.ASSESSMENT_OWED,
                assessments.opensAt(execution.getProcessBusinessKey()).isPresent());
    }
}
