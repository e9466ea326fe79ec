package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.Processes;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The placement clocks of the members' cases follow the family's; their processes are told. */
@Component
class MemberClocks {

    /** Waited for by the model {@code placementClock} of each case. */
    private static final String MESSAGE_CHANGED = "placementClockChanged";

    private final Placements placements;
    private final Assistances assistances;
    private final Recognitions recognitions;
    private final Processes processes;

    MemberClocks(Placements placements, Assistances assistances, Recognitions recognitions, Processes processes) {
        this.placements = placements;
        this.assistances = assistances;
        this.recognitions = recognitions;
        this.processes = processes;
    }

    /** Someone recognized in the category, and still assisted: the family's days are theirs. */
    boolean follows(String caseNumber) {
        return assisting(caseNumber)
                && recognitions
                        .find(caseNumber)
                        .filter(state -> Admission.CATEGORY.equals(state.primaryCategory()))
                        .isPresent();
    }

    boolean assisting(String caseNumber) {
        return assistances
                .find(caseNumber)
                .filter(state -> state.situation() == Situation.ASSISTING)
                .isPresent();
    }

    /** The family has what it waited for. */
    void stop(String caseNumber, LocalDate day) {
        placements.current(caseNumber).ifPresent(clock -> clock.placed(day));
        tell(caseNumber);
    }

    /** These days hold from now on. */
    void give(String caseNumber, ClockTerm term, LocalDate day) {
        placements.replace(caseNumber, term, day);
        tell(caseNumber);
    }

    private void tell(String caseNumber) {
        if (processes.awaits(MESSAGE_CHANGED, caseNumber)) {
            processes.correlate(MESSAGE_CHANGED, caseNumber, Map.of());
        }
    }
}
