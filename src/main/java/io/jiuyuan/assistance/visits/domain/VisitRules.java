package io.jiuyuan.assistance.visits.domain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * What a city asks for in a calendar month.
 *
 * @param perMonth home visits due in a month, 0 for none
 * @param firstMonth whether the month of signing, or of the return from employment, is due
 * @param lastMonth whether the month of employment is due
 */
public record VisitRules(int perMonth, boolean firstMonth, boolean lastMonth) {

    /** Whether visits are due in that month, by any of the spans alone. */
    public boolean due(YearMonth month, Collection<VisitSpan> spans) {
        return perMonth > 0
                && spans.stream()
                        .anyMatch(span -> span.touches(month)
                                && (firstMonth || !span.beginsIn(month))
                                && (lastMonth || !span.endsIn(month)));
    }

    /**
     * The month whose task comes next while the last of the spans goes on.
     *
     * @param from the current month
     * @param settled whether nothing is to be done any more in a month, e.g. because it was visited
     */
    public YearMonth next(YearMonth from, Collection<VisitSpan> spans, Predicate<YearMonth> settled) {
        YearMonth month = from;
        while (!due(month, spans) || settled.test(month)) {
            month = month.plusMonths(1);
            if (month.isAfter(from.plusMonths(2)) && !due(month, spans)) {
                throw new IllegalStateException("No visit will ever be due");
            }
        }
        return month;
    }

    /**
     * When the task of a month appears: spread from midnight of its first day, always at the same moment for one case, and so
     * before the first working day begins.
     */
    public static LocalDateTime appears(YearMonth month, String caseNumber, Duration spread) {
        long seconds = Math.max(1, spread.toSeconds());
        return month.atDay(1).atStartOfDay().plusSeconds(Math.floorMod(scatter(caseNumber), seconds));
    }

    /** Numbers of one street follow each other; their hash codes alone would, too. */
    private static long scatter(String caseNumber) {
        return (caseNumber.hashCode() * 0x9E3779B97F4A7C15L) >>> 16;
    }

    /** The moment after the month's last day. */
    public static LocalDateTime end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay();
    }
}
