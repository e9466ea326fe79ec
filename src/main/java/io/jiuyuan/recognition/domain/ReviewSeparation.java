package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;

/**
 * The same person never takes two steps of review in a row on one case, so the approver is never the one of the step before
 * (T32). What the last one did is known to the case, whatever post was used. An objection that somebody else settled in between
 * does not part two steps that follow each other. Whoever sent a case back, asked for a supplement
 * or settled an objection may take the same step again: it is the same review, taken up once more.
 */
public final class ReviewSeparation {

    private ReviewSeparation() {}

    /**
     * @param previous a review that this one follows
     * @param step the review that the officer is about to take
     * @throws RuleRefused code {@code same-officer}
     */
    public static void require(CaseDecision previous, CaseStep step, String officer) {
        if (forbids(previous, step, officer)) {
            throw new RuleRefused("same-officer", "您已办理本案的上一审查环节（" + previous.stepName() + "），本环节须由其他人员办理。");
        }
    }

    public static boolean forbids(CaseDecision previous, CaseStep step, String officer) {
        return previous.step() != step && officer.equals(previous.officer());
    }
}
