package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.assistance.steps.CaseUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last day comes near. */
@Component
class RemindHousehold implements JavaDelegate {

    private final Urging urging;

    RemindHousehold(Urging urging) {
        this.urging = urging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariableLocal(
                ZeroEmploymentHouseholdProcess.REMINDED_GROUP, CaseUnits.group(urging.remind(number)));
    }
}
