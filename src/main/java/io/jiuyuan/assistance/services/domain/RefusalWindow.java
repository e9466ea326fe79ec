package io.jiuyuan.assistance.services.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /**
     * The first day on which the limit is reached with the newest refusal among those counted; it may have been recorded
     * after later ones.
     *
     * @return empty when it is not reached, or the newest adds nothing because its post is counted already
     */
    public Optional<LocalDate> reached(Collection<Refusal> refusals, Refusal newest, int limit) {
        List<Refusal> others = new ArrayList<>(refusals);
        others.remove(newest);
        return refusals.stream()
                .map(Refusal::day)
                .filter(day -> !day.isBefore(newest.day()))
                .sorted()
                .filter(day -> count(refusals, day) >= limit && count(refusals, day) > count(others, day))
                .findFirst();
    }
}
