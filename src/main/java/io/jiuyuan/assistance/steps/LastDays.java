package io.jiuyuan.assistance.steps;

import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Last days of terms, which may move while the calendar of their year is not published (DOMAIN 3, items 8 and 9). */
@Component
public class LastDays {

    private final WorkingDays workingDays;
    private final Clock clock;

    LastDays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param day null is no date and not provisional */
    public boolean provisional(LocalDate day) {
        return day != null
                && workingDays.provisional(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** E.g. 2027-01-19（暂定）. */
    public String words(LocalDate day) {
        return day + (provisional(day) ? "（暂定）" : "");
    }
}
