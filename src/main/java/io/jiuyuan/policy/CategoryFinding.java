package io.jiuyuan.policy;

import java.util.List;

/** The categories whose rules fired, in the table's order, and for a claimed one that did not, why not. */
public record CategoryFinding(String policyVersion, String decisionKey, int decisionVersion, List<Hit> hits) {

    /**
     * @param ruleId id of the rule in the decision table
     * @param article article it comes from
     * @param explanation Chinese sentence for reviewer and applicant
     */
    public record Hit(String categoryCode, String categoryName, String ruleId, String article, String explanation) {}

    public boolean contains(String categoryCode) {
        return hits.stream().anyMatch(h -> h.categoryCode().equals(categoryCode));
    }
}
