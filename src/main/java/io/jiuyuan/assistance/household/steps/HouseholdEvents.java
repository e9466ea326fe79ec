package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.recognition.PersonRecognized;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the members elsewhere, in the transaction in which it happens. */
@Component
class HouseholdEvents {

    private final Admission admission;

    HouseholdEvents(Admission admission) {
        this.admission = admission;
    }

    @EventListener
    void on(PersonRecognized recognized) {
        admission.recognized(recognized);
    }
}
