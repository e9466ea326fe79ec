package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.FollowUps;
import io.jiuyuan.assistance.steps.TermAssessments;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model {@code employmentTracking}. */
@Component("employmentClock")
public class EmploymentClock {

    private final FollowUps followUps;
    private final TermAssessments assessments;

    EmploymentClock(FollowUps followUps, TermAssessments assessments) {
        this.followUps = followUps;
        this.assessments = assessments;
    }

    public Date followUpAt(DelegateExecution execution) {
        return Moments.orNever(followUps.opensAt(execution.getProcessBusinessKey()));
    }

    public Date followUpDue(DelegateExecution execution) {
        return Moments.orNever(followUps.due(execution.getProcessBusinessKey()));
    }

    public Date assessmentAt(DelegateExecution execution) {
        return Moments.orNever(assessments.opensAt(execution.getProcessBusinessKey()));
    }

    public Date assessmentDue(DelegateExecution execution) {
        return Moments.orNever(assessments.due(execution.getProcessBusinessKey()));
    }
}
