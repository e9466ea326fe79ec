package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.CivilAffairs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether civil affairs are still to be told. */
@Component
class ReadEmployment implements JavaDelegate {

    private final CivilAffairs civilAffairs;

    ReadEmployment(CivilAffairs civilAffairs) {
        this.civilAffairs = civilAffairs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EmploymentProcess.EMPLOYMENT_OUTCOME, EmploymentProcess.KEPT);
        execution.setVariable(EmploymentProcess.NOTICE_OWED, civilAffairs.owed(execution.getProcessBusinessKey()));
    }
}
