package io.jiuyuan.assistance.steps;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Assistance ends with the case, and goes on when that was wrong. */
@Component
public class Closing {

    private final AssistanceRecords records;
    private final Placements placements;

    Closing(AssistanceRecords records, Placements placements) {
        this.records = records;
        this.placements = placements;
    }

    /** Safe to repeat. */
    public void end(String caseNumber, LocalDate lastDay) {
        records.find(caseNumber)
                .filter(of -> of.end(lastDay))
                .ifPresent(of -> placements.restForGood(caseNumber, lastDay));
    }

    /** Safe to repeat. */
    public void restore(String caseNumber, LocalDate firstDay) {
        records.find(caseNumber)
                .filter(of -> of.restore(firstDay))
                .ifPresent(of -> placements.wakeFromEnd(caseNumber, firstDay));
    }
}
