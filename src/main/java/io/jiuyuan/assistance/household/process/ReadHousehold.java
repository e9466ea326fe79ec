package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.assistance.household.steps.Urging;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The domain knows where the household stands; the process follows. */
@Component
class ReadHousehold implements JavaDelegate {

    private final HouseholdRecords records;
    private final Urging urging;

    ReadHousehold(HouseholdRecords records, Urging urging) {
        this.records = records;
        this.urging = urging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(
                ZeroEmploymentHouseholdProcess.STATUS,
                records.get(number).status().name());
        execution.setVariable(ZeroEmploymentHouseholdProcess.PLAN_REQUIRED, urging.planRequired(number));
    }
}
