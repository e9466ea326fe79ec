package io.jiuyuan.policy;

import java.util.Set;

/**
 * Every list of coded choices that a pack may give under {@code choices}, as section and name. A list that is not given is
 * empty: what it would offer is not offered. A list that is not named here is refused at the start.
 */
public enum PolicyList {
    /** Why an agreement or its helper changes (T37). */
    AGREEMENT_CHANGE_REASONS("agreement.change-reasons", "helper", "move", "terms", "category"),
    /** The person's duties whose breach is investigated (T36). */
    AGREEMENT_DUTIES("agreement.duties"),

    /** The routes of assistance (T21, C6). */
    ROUTES("assistance.routes"),
    /** From which day the placement clock runs: one of {@code application}, {@code recognition}, {@code agreement}. */
    PLACEMENT_START("placement.start"),
    /** Reasons for which a placement clock is paused while assistance goes on. */
    PLACEMENT_PAUSES("placement.pauses"),
    /** The clock after job loss: one of {@code fresh}, {@code continue}. */
    PLACEMENT_AFTER_LOSS("placement.after-job-loss"),
    /** Reasons for which assistance is suspended. */
    SUSPENSIONS("assistance.suspensions", "pauses-clock"),
    /** Categories of people who may have another public-welfare post after the term of the first. */
    PUBLIC_POST_AGAIN("employment.public-post-again"),
    /** Reasons for which a person refuses a vacancy; with the mark {@code valid} it is no refusal that counts (X7, X17). */
    REFUSAL_REASONS("assistance.refusal-reasons", "valid"),
    /** Why paid money is to be returned (T31, X18); with the mark {@code fraud} an exit is proposed, too (X7). */
    RECOVERY_REASONS("recovery.reasons", "fraud"),
    /** Facts that a visit may find and that may be a ground of exit (X7). */
    EXIT_FINDINGS("assistance.exit-findings");

    private final String key;
    private final Set<String> marks;

    /** @param marks names of yes-or-no marks that an entry may carry, e.g. {@code pauses-clock} */
    PolicyList(String key, String... marks) {
        this.key = key;
        this.marks = Set.of(marks);
    }

    /** Section and name, e.g. {@code assistance.routes}. */
    public String key() {
        return key;
    }

    /** Names of the marks that an entry may carry. */
    public Set<String> marks() {
        return marks;
    }
}
