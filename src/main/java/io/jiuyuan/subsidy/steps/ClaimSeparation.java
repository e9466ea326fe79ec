package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who filed, accepted or checked a claim never reviews it, whatever post is used (T32). Acceptance and check may be one
 * officer's: both are the street's, and neither decides on money.
 */
@Component
public class ClaimSeparation {

    private final ClaimRecords records;

    ClaimSeparation(ClaimRecords records) {
        this.records = records;
    }

    /** @throws RuleRefused code {@code same-officer} */
    void requireReviewer(Claim of, Officer officer) {
        forbidden(of, officer.username()).ifPresent(text -> {
            throw new RuleRefused("same-officer", text);
        });
    }

    /** Why this officer must leave the review to a colleague. */
    public Optional<String> forbidden(Claim of, String username) {
        return records.decisions(of).stream()
                .filter(done -> username.equals(done.officer()))
                .filter(done -> done.step() == ClaimStep.SUBMISSION
                        || done.step() == ClaimStep.ACCEPTANCE
                        || done.step() == ClaimStep.CHECK)
                .map(ClaimDecision::step)
                .findFirst()
                .map(step -> "您已办理本申请的“" + step.label() + "”，复核须由其他人员办理。");
    }
}
