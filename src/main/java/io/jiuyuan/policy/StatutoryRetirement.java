package io.jiuyuan.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The statutory retirement (法定退休) of one person, by the gradual delay in force since 2025-01-01 (DOMAIN section 3 item 7;
 * 全国人民代表大会常务委员会 2024-09-13). National law and therefore the same in every city.
 *
 * @param birthDate date of birth
 * @param track the age that applied before the delay; a woman's is a fact to ask, never to guess
 */
public record StatutoryRetirement(LocalDate birthDate, Track track) {

    private static final int CHOICE_MONTHS = 36;

    /** The old age, and how it is delayed. */
    public enum Track {
        /** Men. */
        MALE_60(60, YearMonth.of(1965, 1), 4, 36),
        /** Women in cadre posts (原55周岁). */
        FEMALE_55(55, YearMonth.of(1970, 1), 4, 36),
        /** Women in worker posts (原50周岁). */
        FEMALE_50(50, YearMonth.of(1975, 1), 2, 60);

        private final int oldAgeYears;
        private final YearMonth firstDelayed;
        private final int step;
        private final int cap;

        Track(int oldAgeYears, YearMonth firstDelayed, int step, int cap) {
            this.oldAgeYears = oldAgeYears;
            this.firstDelayed = firstDelayed;
            this.step = step;
            this.cap = cap;
        }

        /** The age in years that applied before 2025. */
        public int oldAgeYears() {
            return oldAgeYears;
        }
    }

    /** An age in completed years and months, {@code months} 0 to 11. */
    public record Age(int years, int months) {}

    /** Months by which the old age is delayed: 0 to 36, on the track of 50 to 60. */
    public int delayMonths() {
        long month = track.firstDelayed.until(YearMonth.from(birthDate), ChronoUnit.MONTHS);
        return month < 0 ? 0 : (int) Math.min(month / track.step + 1, track.cap);
    }

    public Age age() {
        int months = track.oldAgeYears * 12 + delayMonths();
        return new Age(months / 12, months % 12);
    }

    /** The day on which the statutory age is reached: the day of birth is kept, or the month's last where there is none. */
    public LocalDate statutoryDate() {
        return after(delayMonths());
    }

    /** The earliest day by own choice: up to three years before, never below the old age. */
    public LocalDate earliestDate() {
        return after(Math.max(0, delayMonths() - CHOICE_MONTHS));
    }

    /**
     * The latest day by agreement with the employer: up to three years after. Who reached the old age before 2025 had no
     * such choice.
     */
    public LocalDate latestDate() {
        return delayMonths() == 0 ? statutoryDate() : after(delayMonths() + CHOICE_MONTHS);
    }

    /**
     * Months of contribution that a monthly pension asks for when it begins in that year: 180 until 2029, then six more each
     * year, 240 from 2039.
     */
    public static int minimumContributionMonths(int year) {
        return 180 + 6 * Math.max(0, Math.min(year - 2029, 10));
    }

    private LocalDate after(int delay) {
        return birthDate.plusMonths(track.oldAgeYears * 12L + delay);
    }
}
