package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.CaseMoved;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 个案转移: case, clock, visits and months stay with the person, who is counted once (DOMAIN 5). */
@Component
public class Moving {

    private final CaseRecords records;
    private final StepUnits units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moving(CaseRecords records, StepUnits units, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    public void move(String caseNumber, String newUnitCode, Officer officer, String reason) {
        RecognitionCase of = records.get(caseNumber);
        String from = of.unitCode();
        of.move(newUnitCode);
        records.record(
                of,
                CaseStep.MOVE,
                officer,
                Result.movedTo(units.get(newUnitCode).fullName()),
                reason);
        events.publishEvent(new CaseMoved(caseNumber, from, newUnitCode, LocalDate.now(clock), officer.username()));
    }
}
