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
    /** Whether a last day of placement that is a holiday moves on to the next working day (Civil Code, article 203). */
    PLACEMENT_HOLIDAY("placement.holiday-moves-on"),
    /** Days before the last day on which the helper is reminded first. */
    PLACEMENT_FIRST_REMINDER("placement.first-reminder", 1, 366),
    /** Days before the last day on which the helper is reminded again. */
    PLACEMENT_SECOND_REMINDER("placement.second-reminder", 1, 366),
    /** Days without placement after the last day until the street is called; 0 for at once. */
    PLACEMENT_STREET("placement.escalate-street", 0, 366),
    /** Days without placement after the last day until the district is called. */
    PLACEMENT_DISTRICT("placement.escalate-district", 0, 366),
    /** Days without placement after the last day until the city is called. */
    PLACEMENT_CITY("placement.escalate-city", 0, 366),

    /** Home visits due in a calendar month while signed and not employed (T19). */
    HOME_VISITS("assistance.home-visits", 0, 31),
    /** Whether a visit is due in the month of signing, or of the return from employment (T19). */
    VISIT_FIRST_MONTH("assistance.visit-first-month"),
    /** Whether a visit is due in the month of employment (T19). */
    VISIT_LAST_MONTH("assistance.visit-last-month"),
    /** Working days to the survey of needs (C5, T20). */
    SURVEY_LIMIT("assistance.survey-limit", 1, 250),
    /** Days for which a survey counts as fresh (C5). */
    SURVEY_FRESHNESS("assistance.survey-freshness", 1, 3650),
    /** Working days to the plan, after the survey (T20, X17). */
    PLAN_LIMIT("assistance.plan-limit", 1, 250),
    /** Set-backs in the search for work after which a new plan is asked for (C8). */
    SETBACKS("assistance.setbacks", 1, 100),
    /** Policy briefings owed to each person (K7). */
    BRIEFINGS("assistance.briefings", 0, 100),
    /** Vocational guidance owed to each person (X10). */
    GUIDANCE("assistance.guidance", 0, 100),
    /** Recommendations of vacancies owed to each person (X10). */
    RECOMMENDATIONS("assistance.recommendations", 0, 100),
    /** Trainings owed to each person (X10). */
    TRAINING("assistance.training", 0, 100),

    /** Days after which a suspension is to be reviewed at the latest. */
    SUSPENSION_REVIEW("assistance.suspension-review", 1, 366),
    /** Working days for the check of a person whom nobody could reach. */
    CONTACT_CHECK("assistance.contact-check", 1, 60),
    /** Working days for the receiving unit to accept a case that moves. */
    TRANSFER("assistance.transfer", 1, 60),
    /** Working days for a supervising tier to answer. */
    SUPERVISION("assistance.supervision", 1, 60),

    /** Days after the first day of work within which it is recorded without giving a reason. */
    EMPLOYMENT_RECORDING("employment.recording", 0, 366),
    /** Days after the first day of work at whose end the person is revisited: the phase of adaptation (C7). */
    EMPLOYMENT_ADAPTATION("employment.adaptation", 1, 366),
    /** Months between revisits in the stable phase (C7). */
    EMPLOYMENT_STABLE("employment.stable", 1, 60),
    /** Working days for a revisit. */
    EMPLOYMENT_FOLLOW_UP("employment.follow-up", 1, 60),
    /** Months for which the benefits of work at a unit are given. */
    TERM_UNIT("employment.term-unit", 1, 120),
    /** Months for which the benefits of flexible work are given. */
    TERM_FLEXIBLE("employment.term-flexible", 1, 120),
    /** Months for which the benefits of an own business are given. */
    TERM_OWN_BUSINESS("employment.term-own-business", 1, 120),
    /** Months for which a public-welfare post is given. */
    TERM_PUBLIC_POST("employment.term-public-post", 1, 120),
    /** Fewer years than this to retirement at the first approval of a public-welfare post: it lasts until retirement. */
    TERM_UNTIL_RETIREMENT("employment.term-until-retirement", 1, 10),
    /** Days before the end of a term on which the assessment begins (T24, C9). */
    TERM_ASSESSMENT("employment.assessment", 1, 366),
    /** Documented attempts on the market that a public-welfare post presupposes (T14, T21). */
    MARKET_ATTEMPTS("employment.market-attempts", 0, 100),
    /** Public-welfare posts a person may have in all. */
    PUBLIC_POSTS("employment.public-posts", 1, 10),
    /** Whether civil affairs are told of the employment of a person on minimum allowance (T15, C12). */
    CIVIL_AFFAIRS_NOTICE("employment.civil-affairs-notice"),

    /** Working days for the contingency plan of a zero-employment household (X12). */
    HOUSEHOLD_PLAN("household.plan", 1, 60),
    /** Working days to change the category of a member of a household that was cleared, or to propose the exit. */
    HOUSEHOLD_SETTLEMENT("household.settlement", 1, 60),
    /** Months within which the loss of the job that cleared a household opens it again. */
    HOUSEHOLD_REOPENING("household.reopening", 1, 120),

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

    /** Working days to hand in what a claim of a subsidy lacks, before it is accepted. */
    SUBSIDY_SUPPLEMENT("subsidy.supplement", 1, 250),
    /** How often a supplement of one claim may be asked for. */
    SUBSIDY_SUPPLEMENTS("subsidy.supplements", 1, 20),
    /** Working days to hand in what is missing from a claim accepted without it (K4); without them none is accepted so. */
    SUBSIDY_MISSING("subsidy.missing", 1, 250),
    /** Working days to correct an account to which nothing could be paid. */
    SUBSIDY_ACCOUNT("subsidy.account", 1, 250),
    /** Working days to ask the person about a claim found by screening (C3); without them none is proposed. */
    SUBSIDY_CONFIRM("subsidy.confirm", 1, 250),

    /** Working days to decide whether money is to be returned (T31). */
    RECOVERY_DECIDE("recovery.decide-days", 1, 250),
    /** Days after the order within which it is returned. */
    RECOVERY_RETURN("recovery.return-days", 1, 366),
    /** Days between two reminders after the last day to return it. */
    RECOVERY_REMINDER("recovery.reminder-days", 1, 366),
    /** Reminders in all. */
    RECOVERY_REMINDERS("recovery.reminders", 1, 20),

    /** Working days a notice before payment stays up (T29). */
    PAYMENT_NOTICE("payment.notice", 1, 250),
    /** Whether the day of posting counts as the first of them; a running notice keeps what held when it was released. */
    PAYMENT_NOTICE_POSTING_DAY("payment.notice-posting-day"),
    /** Working days for the second officer to release a batch to be published. */
    PAYMENT_RELEASE("payment.release", 1, 60),
    /** Working days to investigate an objection to a payment. */
    PAYMENT_OBJECTION("payment.objection", 1, 60),
    /** Working days for the first officer of finance to check a batch of payments. */
    PAYMENT_BATCH_CHECK("payment.batch-check", 1, 60),
    /** Working days for the second officer of finance to release it to the bank. */
    PAYMENT_BATCH_RELEASE("payment.batch-release", 1, 60),
    /** Working days from the payment file to the end of the batch. */
    PAYMENT_BATCH_SETTLE("payment.batch-settle", 1, 60);

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
