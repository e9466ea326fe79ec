package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next revisit, where the policy asks for one. */
@Component
class PlanFollowUp implements JavaDelegate {

    private final FollowUps followUps;

    PlanFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                EmploymentProcess.FOLLOW_UP_OWED,
                followUps.plan(execution.getProcessBusinessKey()).isPresent());
    }
}
