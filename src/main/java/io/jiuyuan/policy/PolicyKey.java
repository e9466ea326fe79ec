package io.jiuyuan.policy;

/**
 * Every single value that a pack may give under {@code parameters}, as section and name. A pack that leaves one out leaves it
 * open: the step that needs it is off. A key that is not listed here is refused at the start.
 */
public enum PolicyKey {
    /** Months between exit and a new application (X8). */
    WAITING_AFTER_EXIT("recognition.waiting-after-exit", 0, 120),

    /** Days to placement for a zero-employment household, or months when the unit is 个月 (T17, X12). */
    PLACEMENT_ZERO_EMPLOYMENT("placement.zero-employment", 1, 366),
    /** Days to placement for everybody else (T18). */
    PLACEMENT_OTHERS("placement.others", 1, 366),
    /** Placement rate that is to be reached, in per cent (T18). */
    PLACEMENT_RATE("placement.rate", 0, 100),

    /** Home visits due in a calendar month while signed and not employed (T19). */
    HOME_VISITS("assistance.home-visits", 0, 31),
    /** Vocational guidance owed to each person (X10). */
    GUIDANCE("assistance.guidance", 0, 100),
    /** Recommendations of vacancies owed to each person (X10). */
    RECOMMENDATIONS("assistance.recommendations", 0, 100),
    /** Trainings owed to each person (X10). */
    TRAINING("assistance.training", 0, 100),

    /** Refusals within the period that propose an exit (X7). */
    EXIT_REFUSALS("exit.refusals", 1, 100),
    /** Rolling months in which refusals are counted (X7). */
    EXIT_REFUSAL_PERIOD("exit.refusal-period", 1, 120),

    /** Working days a notice before payment stays up (T29). */
    PAYMENT_NOTICE("payment.notice", 1, 250);

    private final String key;
    private final Integer min;
    private final Integer max;

    /** A whole number within bounds, both included. */
    PolicyKey(String key, int min, int max) {
        this.key = key;
        this.min = min;
        this.max = max;
    }

    /** Yes or no. */
    PolicyKey(String key) {
        this.key = key;
        this.min = null;
        this.max = null;
    }

    /** Section and name, e.g. {@code placement.others}. */
    public String key() {
        return key;
    }

    /** Whether the value is yes or no; else it is a whole number. */
    public boolean isFlag() {
        return min == null;
    }

    /** Smallest number that makes sense, null for a flag. */
    public Integer min() {
        return min;
    }

    /** Largest number that makes sense, null for a flag. */
    public Integer max() {
        return max;
    }
}
