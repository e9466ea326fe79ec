package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Suggests the exit of members who fit no other category; the others get a task each. */
@Component
class SettleMembers implements JavaDelegate {

    private final Settlement settlement;

    SettleMembers(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        settlement.settle(number);
    }
}
