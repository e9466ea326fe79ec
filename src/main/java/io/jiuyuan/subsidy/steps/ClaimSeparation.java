package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The same person never makes two consecutive decisions on one claim (T32): whoever accepted it does not check it, whoever filed,
 * accepted or checked it does not review it, and what one officer has sent on or back is not taken up by that officer at the next
 * step. Whatever post is used, and whatever road leads here: form, bulk or interface.
 */
@Component
public class ClaimSeparation {

    private static final Set<ClaimStep> BEFORE_REVIEW =
            EnumSet.of(ClaimStep.SUBMISSION, ClaimStep.ACCEPTANCE, ClaimStep.CHECK);

    private final ClaimRecords records;

    ClaimSeparation(ClaimRecords records) {
        this.records = records;
    }

    /** @throws RuleRefused code {@code same-officer} */
    void require(Claim of, ClaimStep step, Officer officer) {
        forbidden(of, step, officer.username()).ifPresent(text -> {
            throw new RuleRefused("same-officer", text);
        });
    }

    /**
     * Why this officer must leave the step to a colleague.
     *
     * @param step acceptance, check or review
     */
    public Optional<String> forbidden(Claim of, ClaimStep step, String username) {
        List<ClaimDecision> decisions = records.decisions(of);
        Optional<ClaimDecision> inTheWay = last(decisions, ClaimStep::review).filter(done -> done.step() != step);
        if (step == ClaimStep.CHECK) {
            inTheWay = inTheWay.filter(done -> username.equals(done.officer()))
                    .or(() -> last(decisions, ClaimStep.ACCEPTANCE::equals));
        }
        if (step == ClaimStep.REVIEW) {
            inTheWay = decisions.stream()
                    .filter(done -> BEFORE_REVIEW.contains(done.step()) && username.equals(done.officer()))
                    .findFirst();
        }
        return inTheWay.filter(done -> username.equals(done.officer()))
                .map(done -> "您已办理本申请的“" + done.step().label() + "”，“" + step.label() + "”须由其他人员办理。");
    }

    private static Optional<ClaimDecision> last(List<ClaimDecision> decisions, Predicate<ClaimStep> steps) {
        return decisions.stream().filter(done -> steps.test(done.step())).reduce((one, later) -> later);
    }
}
