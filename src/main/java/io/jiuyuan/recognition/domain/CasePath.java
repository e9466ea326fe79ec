package io.jiuyuan.recognition.domain;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;

/**
 * The steps that the policy in force at the application asks for. Frozen with the case: a pack that changes later changes no
 * running case. Acceptance and approval are never left out.
 */
@Embeddable
public class CasePath {

    private boolean comparisonRequired;
    private boolean homeVerificationRequired;
    private boolean preliminaryRequired;
    private boolean noticeRequired;
    private boolean recheckRequired;
    private boolean preliminaryProposes;

    protected CasePath() {}

    private CasePath(RecognitionPolicy policy, Tier accepting) {
        comparisonRequired = policy.has(StepKind.COMPARISON);
        homeVerificationRequired = policy.has(StepKind.HOME_VERIFICATION);
        preliminaryRequired = policy.has(StepKind.PRELIMINARY_REVIEW);
        noticeRequired = policy.has(StepKind.PUBLIC_NOTICE);
        recheckRequired = policy.has(StepKind.RECHECK);
        preliminaryProposes = policy.proposesRefusal(accepting);
    }

    /** @param accepting tier of the unit that accepted the application */
    public static CasePath of(RecognitionPolicy policy, Tier accepting) {
        return new CasePath(policy, accepting);
    }

    public boolean has(StepKind kind) {
        return switch (kind) {
            case ACCEPTANCE, APPROVAL -> true;
            case COMPARISON -> comparisonRequired;
            case HOME_VERIFICATION -> homeVerificationRequired;
            case PRELIMINARY_REVIEW -> preliminaryRequired;
            case PUBLIC_NOTICE -> noticeRequired;
            case RECHECK -> recheckRequired;
        };
    }

    /** Whether the preliminary review only proposes a refusal, and the review after it decides. */
    public boolean preliminaryProposes() {
        return preliminaryProposes;
    }

    /** The step that follows; {@link StepKind#APPROVAL} is followed by none. */
    StepKind after(StepKind kind) {
        return Arrays.stream(StepKind.values())
                .filter(later -> later.compareTo(kind) > 0 && has(later))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing follows " + kind));
    }

    /** The steps to which a reviewer at that step may send a case back, the earliest first. */
    public List<StepKind> sendBackTargets(StepKind from) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> kind.compareTo(from) < 0 && has(kind))
                .filter(kind -> kind != StepKind.COMPARISON && kind != StepKind.PUBLIC_NOTICE)
                .toList();
    }
}
