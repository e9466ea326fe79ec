package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;

/**
 * The same person never takes two review decisions in a row on one case, so the approver is never the one of the step before
 * (T32). What the next one did is known to the case, whatever post was used.
 */
public final class ReviewSeparation {

    private ReviewSeparation() {}

    /**
     * @param previous the last review decision on the case, null when there is none
     * @throws RuleRefused code {@code same-officer}
     */
    public static void require(CaseDecision previous, String officer) {
        if (previous != null && officer.equals(previous.officer())) {
            throw new RuleRefused("same-officer", "您已办理本案的上一审查环节（" + previous.stepName() + "），本环节须由其他人员办理。");
        }
    }
}
