package io.jiuyuan.policy;

/**
 * Every single value that a pack may give under {@code parameters}, as section and name. A pack that leaves one out leaves it
 * open: the step that needs it is off. A key that is not listed here is refused at the start.
 */
public enum PolicyKey {
    /** Months between exit and a new application (X8). */
    WAITING_AFTER_EXIT("recognition.waiting-after-exit", 0, 120),

    /** Whether the street signs an agreement with the person (T16); else it only names a helper. */
    AGREEMENT_REQUIRED("agreement.required"),
    /** Working days to draft the agreement. */
    AGREEMENT_DRAFT("agreement.draft", 1, 250),
    /** Working days to sign it. */
    AGREEMENT_SIGN("agreement.sign", 1, 250),
    /** Working days to settle what follows when the person declines to sign. */
    AGREEMENT_DECLINE("agreement.decline", 1, 250),
    /** Days after which signing is proposed again to a person who declined. */
    AGREEMENT_RETRY("agreement.retry", 1, 366),
    /** Working days to name a helper where no agreement is signed. */
    AGREEMENT_HELPER("agreement.helper", 1, 250),
    /** Working days to decide on a change of helper or of terms (T37, T39). */
    AGREEMENT_CHANGE("agreement.change", 1, 250),
    /** Working days to investigate a breach (T39). */
    AGREEMENT_INVESTIGATION("agreement.investigation", 1, 250),
    /** Working days to decide on termination after the investigation (T39). */
    AGREEMENT_TERMINATION("agreement.termination", 1, 250),
    /** Working days to have a change signed and its copies received (T40). */
    AGREEMENT_COPIES("agreement.copies", 1, 250),

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

    /** Working days that the street has to verify a proposed exit. */
    EXIT_VERIFY_DAYS("exit.verify-days", 1, 250),
    /** Working days that a person has to answer a proposed exit; without them nobody is asked. */
    EXIT_ANSWER_DAYS("exit.answer-days", 1, 250),
    /** Working days that the district has to decide on an exit. */
    EXIT_DECIDE_DAYS("exit.decide-days", 1, 250),
    /** Months from one comparison of recognized persons with the registers to the next (T28). */
    EXIT_COMPARISON_INTERVAL("exit.comparison-interval", 1, 60),
    /** Days before a certificate expires on which the person is reminded (X7 ground 4). */
    EXIT_CERTIFICATE_REMINDER("exit.certificate-reminder", 1, 366),
    /** Months before the earlier of two retirement dates in which a woman is asked by which age she retires. */
    EXIT_TRACK_LEAD("exit.track-lead", 0, 60),
    /** Working days to ask her. */
    EXIT_TRACK_DAYS("exit.track-days", 1, 250),

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
