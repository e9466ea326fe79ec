package io.jiuyuan.policy;

import java.util.List;
import java.util.Optional;

/**
 * The categories whose rules fired, in the table's order, and for each other category why its rule did not.
 *
 * @param decisionKey id of the decision table
 * @param decisionVersion its deployed version, 0 when no rule fired
 */
public record CategoryFinding(
        String policyVersion, String decisionKey, int decisionVersion, List<Hit> hits, List<Missed> missed) {

    /**
     * @param ruleId id of the rule in the decision table
     * @param article article it comes from
     * @param explanation Chinese sentence for reviewer and applicant
     */
    public record Hit(String categoryCode, String categoryName, String ruleId, String article, String explanation) {}

    /**
     * A category whose rule did not fire.
     *
     * @param conditions the conditions that stood in the way, each a Chinese sentence with what is known, e.g.
     *     不符合：失业保险缴费满6个月（现为4个月）, or 待核实：… where the fact is not known
     */
    public record Missed(String categoryCode, String categoryName, List<String> conditions) {

        /** All conditions in one sentence. */
        public String explanation() {
            return String.join("；", conditions);
        }
    }

    public boolean contains(String categoryCode) {
        return hits.stream().anyMatch(h -> h.categoryCode().equals(categoryCode));
    }

    /** Why that category did not fire; empty when it did, or when the city has no such category. */
    public Optional<Missed> missed(String categoryCode) {
        return missed.stream()
                .filter(m -> m.categoryCode().equals(categoryCode))
                .findFirst();
    }
}
