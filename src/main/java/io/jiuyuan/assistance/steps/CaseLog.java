package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.CaseEvent;
import io.jiuyuan.assistance.domain.CaseEventRepository;
import io.jiuyuan.organization.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what happened, in the words that the file shows. */
@Component
public class CaseLog {

    private final CaseEventRepository events;
    private final Clock clock;

    CaseLog(CaseEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param kind stable code
     * @param officer null when the system acts
     * @param note null for none
     */
    void record(String caseNumber, String kind, LocalDate day, String title, String note, Officer officer) {
        events.save(new CaseEvent(
                caseNumber,
                events.countByCaseNumber(caseNumber) + 1,
                kind,
                day,
                title,
                note,
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name(),
                clock.instant()));
    }

    public List<CaseEvent> of(String caseNumber) {
        return events.findByCaseNumberOrderByRecordedAtAscEventNoAsc(caseNumber);
    }
}
