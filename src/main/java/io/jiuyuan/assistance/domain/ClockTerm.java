package io.jiuyuan.assistance.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The counting of a limit (Civil Code, articles 201 and 202): the first day is not counted, a month ends on the same day or
 * the month's last. While it rests no day is counted, and it goes on with exactly the days that were left.
 *
 * @param from day after which it counts
 * @param lastDay last counted day; a holiday is not moved here
 */
public record ClockTerm(LocalDate from, LocalDate lastDay) {

    public static ClockTerm ofDays(LocalDate from, int days) {
        return new ClockTerm(from, from.plusDays(days));
    }

    public static ClockTerm ofMonths(LocalDate from, int months) {
        return new ClockTerm(from, from.plusMonths(months));
    }

    /** Days still to be counted after that day; none once the last day has passed. */
    public int daysLeft(LocalDate day) {
        LocalDate counted = day.isBefore(from) ? from : day;
        return (int) Math.max(0, ChronoUnit.DAYS.between(counted, lastDay));
    }

    /** Goes on after a rest. */
    public static ClockTerm resumed(LocalDate day, int daysLeft) {
        return ofDays(day, daysLeft);
    }
}
