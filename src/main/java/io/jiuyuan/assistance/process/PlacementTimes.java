package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.PlacementMoments;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model {@code placementClock}, read from the clock in the domain whenever a place is entered. */
@Component("placementClock")
public class PlacementTimes {

    private final PlacementMoments moments;
    private final AssistanceSupervision supervision;

    PlacementTimes(PlacementMoments moments, AssistanceSupervision supervision) {
        this.moments = moments;
        this.supervision = supervision;
    }

    /** End of the last day. */
    public Date dueAt(DelegateExecution execution) {
        return Moments.orNever(moments.dueAt(caseNumber(execution)));
    }

    public Date reminderAt(DelegateExecution execution) {
        return Moments.orNever(moments.reminderAt(caseNumber(execution)));
    }

    /** When a reminder has had its time. */
    public Date reminderDue(DelegateExecution execution) {
        return Moments.orNever(moments.reminderDue(caseNumber(execution)));
    }

    /** When nobody has heeded it. */
    public Date reminderOverdue(DelegateExecution execution) {
        return Moments.orNever(moments.reminderOverdue(caseNumber(execution)));
    }

    public Date escalationAt(DelegateExecution execution) {
        return Moments.orNever(moments.escalationAt(caseNumber(execution)));
    }

    public Date pauseReviewAt(DelegateExecution execution) {
        return Moments.orNever(moments.pauseReviewAt(caseNumber(execution)));
    }

    public Date pauseReviewDue(DelegateExecution execution) {
        return Moments.orNever(supervision.due(caseNumber(execution)));
    }

    private static String caseNumber(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
