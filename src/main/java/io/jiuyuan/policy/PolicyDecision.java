package io.jiuyuan.policy;

/**
 * What a city decides by a table of its own, beside the categories; named under {@code decisions}. Without a table the city
 * leaves the question open.
 */
public enum PolicyDecision {
    /** Which route of assistance fits a survey (T21, C6). */
    ROUTE("route"),
    /** Which ground of exit a fact gives, and what it asks for (X7). */
    EXIT_GROUND("exit-ground"),
    /** Whether a subsidy may be claimed, with the rule and its article. */
    SUBSIDY_ELIGIBILITY("subsidy-eligibility"),
    /** From which values the amount of a subsidy is made. */
    SUBSIDY_AMOUNT("subsidy-amount");

    private final String key;

    PolicyDecision(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
