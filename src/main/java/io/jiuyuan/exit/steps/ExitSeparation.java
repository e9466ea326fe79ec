package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import org.springframework.stereotype.Component;

/**
 * The same person never takes two decisions in a row on one exit: who verified does not decide, and who confirmed does not
 * revoke (T32). Taking the same step again after it was sent back is the same decision, taken up once more.
 */
@Component
public class ExitSeparation {

    private final ExitRecords records;

    ExitSeparation(ExitRecords records) {
        this.records = records;
    }

    /** @throws RuleRefused code {@code same-officer} */
    void require(ExitProposal of, ExitStep step, Officer officer) {
        records.lastReview(of)
                .filter(last -> last.step() != step && officer.username().equals(last.officer()))
                .ifPresent(last -> {
                    throw new RuleRefused("same-officer", "您已办理本案的上一环节（" + last.stepName() + "），本环节须由其他人员办理。");
                });
    }

    /** Whether this officer must leave the step to a colleague. */
    public boolean forbids(ExitProposal of, ExitStep step, String username) {
        return records.lastReview(of)
                .filter(last -> last.step() != step && username.equals(last.officer()))
                .isPresent();
    }
}
