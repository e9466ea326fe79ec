package io.jiuyuan.assistance;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Closing;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.assistance.steps.Placements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAssistances implements Assistances {

    private final AssistanceRecords records;
    private final Placements placements;
    private final Closing closing;
    private final Employments employments;
    private final Clock clock;

    DefaultAssistances(
            AssistanceRecords records, Placements placements, Closing closing, Employments employments, Clock clock) {
        this.employments = employments;
        this.records = records;
        this.placements = placements;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<State> find(String caseNumber) {
        return records.find(caseNumber).map(this::state);
    }

    @Override
    public void end(String caseNumber, LocalDate lastDay) {
        closing.end(caseNumber, lastDay);
    }

    @Override
    public void restore(String caseNumber, LocalDate firstDay) {
        closing.restore(caseNumber, firstDay);
    }

    private State state(Assistance of) {
        Optional<PlacementClock> running =
                placements.current(of.caseNumber()).filter(clock -> of.situation() != Situation.ENDED);
        LocalDate today = LocalDate.now(clock);
        return new State(
                of.caseNumber(),
                of.situation(),
                of.situationSince(),
                of.begunOn(),
                employments
                        .current(of.caseNumber())
                        .map(each -> each.kind().code())
                        .orElse(null),
                running.map(PlacementClock::dueDay).orElse(null),
                running.filter(each -> each.overdue(today)).isPresent());
    }
}
