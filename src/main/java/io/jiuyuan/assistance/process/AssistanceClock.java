package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.ContactChecks;
import io.jiuyuan.assistance.steps.Suspensions;
import io.jiuyuan.assistance.steps.Transfers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model {@code assistance}, and those that all models of assistance share. */
@Component("assistanceClock")
public class AssistanceClock {

    private final AssistanceSupervision supervision;

    private final Suspensions suspensions;
    private final ContactChecks contactChecks;
    private final Transfers transfers;

    AssistanceClock(
            AssistanceSupervision supervision,
            Suspensions suspensions,
            ContactChecks contactChecks,
            Transfers transfers) {
        this.supervision = supervision;
        this.suspensions = suspensions;
        this.contactChecks = contactChecks;
        this.transfers = transfers;
    }

    public Date suspensionReviewAt(DelegateExecution execution) {
        return Moments.orNever(suspensions.reviewAt(execution.getProcessBusinessKey()));
    }

    public Date suspensionReviewDue(DelegateExecution execution) {
        return supervisionDue(execution);
    }

    public Date contactCheckDue(DelegateExecution execution) {
        return Moments.orNever(contactChecks.due(execution.getProcessBusinessKey()));
    }

    public Date transferDue(DelegateExecution execution) {
        return Moments.orNever(transfers.due(execution.getProcessBusinessKey()));
    }

    /** End of a supervision that begins now. */
    public Date supervisionDue(DelegateExecution execution) {
        return Moments.orNever(supervision.due(execution.getProcessBusinessKey()));
    }
}
