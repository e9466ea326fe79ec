package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.Assistances.State;
import io.jiuyuan.assistance.visits.VisitDuties;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** However the visits come to their end, by employment, suspension or exit, no more are due from then on. */
@Component
class CloseVisits implements ExecutionListener {

    private final VisitDuties duties;
    private final Assistances assistances;
    private final Clock clock;

    CloseVisits(VisitDuties duties, Assistances assistances, Clock clock) {
        this.duties = duties;
        this.assistances = assistances;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        LocalDate lastDay = assistances
                .find(caseNumber)
                .filter(state -> state.situation() != Situation.ASSISTING)
                .map(State::since)
                .orElseGet(() -> LocalDate.now(clock));
        duties.close(caseNumber, lastDay);
    }
}
