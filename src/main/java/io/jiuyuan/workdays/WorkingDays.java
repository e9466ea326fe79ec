package io.jiuyuan.workdays;

import java.time.Instant;
import java.time.LocalDate;

/** Working-day arithmetic by the State Council's calendar (DOMAIN section 3, items 8 and 9). */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /**
     * The last of {@code days} working days after {@code start}; the start is not counted (Civil Code, article 201).
     *
     * @param days at least 1
     */
    Period period(LocalDate start, int days);

    /** The moment a limit of that many working days, begun at {@code from}, has run out: the end of its last day in Asia/Shanghai. */
    Instant deadline(Instant from, int days);

    /** Whether a limit that ends then was counted in a year whose calendar is not published yet. */
    boolean provisional(Instant deadline);

    /**
     * @param end the last counted working day
     * @param provisional true when the period touches a year whose calendar is not published yet
     */
    record Period(LocalDate start, int days, LocalDate end, boolean provisional) {}
}
