package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The plan is late; the district is called. */
@Component
class MarkContingencyPlanOverdue implements JavaDelegate {

    private final Urging urging;

    MarkContingencyPlanOverdue(Urging urging) {
        this.urging = urging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        urging.planOverdue(number);
    }
}
