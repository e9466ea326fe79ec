package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.assistance.steps.CaseUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last day has passed, or the tier called before has not helped: the next one is called. */
@Component
class CallTier implements JavaDelegate {

    private final Urging urging;

    CallTier(Urging urging) {
        this.urging = urging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariableLocal(
                ZeroEmploymentHouseholdProcess.SUPERVISOR_GROUP, CaseUnits.group(urging.call(number)));
    }
}
