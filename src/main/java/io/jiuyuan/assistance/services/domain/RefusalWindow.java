package io.jiuyuan.assistance.services.domain;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Refusals within a rolling period (X7, DOMAIN section 5). Two refusals of one post count once.
 *
 * @param months length of the period; it ends on the same day of the month as it began, or on that month's last (Civil Code,
 *     article 202)
 */
public record RefusalWindow(int months) {

    /** @param post what makes two refusals one */
    public record Refusal(LocalDate day, String post) {}

    /** How many posts were refused in the period that ends on that day. */
    public int count(Collection<Refusal> refusals, LocalDate day) {
        return (int) refusals.stream()
                .filter(refusal -> !refusal.day().isAfter(day)
                        && !day.isAfter(refusal.day().plusMonths(months)))
                .map(Refusal::post)
                .distinct()
                .count();
    }
}
