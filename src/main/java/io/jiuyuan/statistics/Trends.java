package io.jiuyuan.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Figures month by month, for charts. */
public interface Trends {

    int MOST_MONTHS = 36;

    /**
     * The months up to that of today, the oldest first.
     *
     * @param unitCode null or blank for the highest unit at which the officer holds a post
     * @param months from 1 to {@link #MOST_MONTHS}; more or fewer are taken as the nearest
     * @param figures codes such as {@code RECOGNIZED}, {@code PLACED}, {@code EXITED}, {@code VISITS_DUE}, {@code VISITS_DONE},
     *     {@code AMOUNT_PAID}; none for all
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     */
    Trend of(String unitCode, int months, List<String> figures);

    record Trend(Statistics.Unit unit, List<Figure> figures, List<Month> months) {}

    /**
     * @param month e.g. {@code 2026-03}
     * @param frozen whether the amounts stand; those of other months follow the records
     * @param asOf when they were frozen or counted; null when they are being counted and {@code amounts} is empty
     * @param amounts by figure, corrected ones where something was corrected; money in fen; no entry means 0
     */
    record Month(String month, String name, boolean frozen, Instant asOf, Map<String, Long> amounts) {

        /** Whether there is anything to draw. */
        public boolean counted() {
            return asOf != null;
        }

        public long of(String figure) {
            return amounts.getOrDefault(figure, 0L);
        }
    }
}
