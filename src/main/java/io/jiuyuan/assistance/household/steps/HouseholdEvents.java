package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.AssistanceEnded;
import io.jiuyuan.assistance.AssistanceRestored;
import io.jiuyuan.assistance.EmploymentLost;
import io.jiuyuan.assistance.EmploymentRecorded;
import io.jiuyuan.recognition.PersonRecognized;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the members elsewhere, in the transaction in which it happens. */
@Component
class HouseholdEvents {

    private final Admission admission;
    private final Clearing clearing;

    HouseholdEvents(Admission admission, Clearing clearing) {
        this.admission = admission;
        this.clearing = clearing;
    }

    @EventListener
    void on(PersonRecognized recognized) {
        admission.recognized(recognized);
    }

    @EventListener
    void on(EmploymentRecorded recorded) {
        clearing.employed(recorded.caseNumber(), recorded.firstDay());
    }

    @EventListener
    void on(EmploymentLost lost) {
        clearing.jobLost(lost.caseNumber(), lost.lastDay());
    }

    @EventListener
    void on(AssistanceEnded ended) {
        clearing.left(ended.caseNumber(), ended.lastDay());
    }

    @EventListener
    void on(AssistanceRestored restored) {
        clearing.returned(restored.caseNumber(), restored.firstDay());
    }
}
