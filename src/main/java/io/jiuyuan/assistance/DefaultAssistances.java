package io.jiuyuan.assistance;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAssistances implements Assistances {

    private final AssistanceRecords records;

    DefaultAssistances(AssistanceRecords records) {
        this.records = records;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<State> find(String caseNumber) {
        return records.find(caseNumber).map(DefaultAssistances::state);
    }

    @Override
    public void end(String caseNumber, LocalDate lastDay) {
        records.find(caseNumber).ifPresent(of -> of.end(lastDay));
    }

    @Override
    public void restore(String caseNumber, LocalDate firstDay) {
        records.find(caseNumber).ifPresent(of -> of.restore(firstDay));
    }

    private static State state(Assistance of) {
        return new State(of.caseNumber(), of.situation(), of.situationSince(), of.begunOn(), null, null, false);
    }
}
