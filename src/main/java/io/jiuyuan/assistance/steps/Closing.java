package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.AssistanceEnded;
import io.jiuyuan.assistance.AssistanceRestored;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Assistance ends with the case, and goes on when that was wrong. */
@Component
public class Closing {

    private final AssistanceRecords records;
    private final Placements placements;
    private final ApplicationEventPublisher events;

    Closing(AssistanceRecords records, Placements placements, ApplicationEventPublisher events) {
        this.records = records;
        this.placements = placements;
        this.events = events;
    }

    /** Safe to repeat. */
    public void end(String caseNumber, LocalDate lastDay) {
        records.find(caseNumber).filter(of -> of.end(lastDay)).ifPresent(of -> {
            placements.restForGood(caseNumber, lastDay);
            events.publishEvent(new AssistanceEnded(caseNumber, lastDay));
        });
    }

    /** Safe to repeat. */
    public void restore(String caseNumber, LocalDate firstDay) {
        records.find(caseNumber).filter(of -> of.restore(firstDay)).ifPresent(of -> {
            placements.wakeFromEnd(caseNumber, firstDay);
            events.publishEvent(new AssistanceRestored(caseNumber, firstDay));
        });
    }
}
