package io.jiuyuan.assistance.visits.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days on which the person is signed and not employed, so that visits are due (T19).
 *
 * @param lastDay null while it goes on; the day of employment belongs to it
 */
public record VisitSpan(LocalDate firstDay, LocalDate lastDay) {

    public boolean touches(YearMonth month) {
        return !firstDay.isAfter(month.atEndOfMonth()) && (lastDay == null || !lastDay.isBefore(month.atDay(1)));
    }

    boolean beginsIn(YearMonth month) {
        return YearMonth.from(firstDay).equals(month);
    }

    boolean endsIn(YearMonth month) {
        return lastDay != null && YearMonth.from(lastDay).equals(month);
    }
}
