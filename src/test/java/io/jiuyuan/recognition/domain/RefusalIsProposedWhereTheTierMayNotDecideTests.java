package io.jiuyuan.recognition.domain;

import static io.jiuyuan.recognition.domain.Cases.CATEGORY;
import static io.jiuyuan.recognition.domain.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.RuleRefused;
import java.util.EnumSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A community is no administrative organ: it proposes, and the tier above decides. */
class RefusalIsProposedWhereTheTierMayNotDecideTests {

    private final RecognitionCase of = Cases.compared(Cases.proposing(EnumSet.allOf(StepKind.class)));

    @Test
    void theTierMayNotRefuseByItself() {
        assertRefused("refusal-only-proposed", () -> of.refuse(NOW));
        assertThat(of.status()).isEqualTo(CaseStatus.CHECKING);
    }

    @Test
    void whatItProposesIsNotAnnouncedAndTheNextReviewDecides() {
        of.proposeRefusal();

        assertThat(of.status()).isEqualTo(CaseStatus.RECHECK);
        assertThat(of.notice().number()).isEmpty();
        of.refuse(NOW);
        assertThat(of.status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void withoutARecheckTheApprovalDecides() {
        RecognitionCase withoutRecheck = Cases.compared(
                Cases.proposing(EnumSet.of(StepKind.ACCEPTANCE, StepKind.PRELIMINARY_REVIEW, StepKind.APPROVAL)));
        withoutRecheck.proposeRefusal();

        assertThat(withoutRecheck.status()).isEqualTo(CaseStatus.APPROVAL);
        assertRefused("refusal-proposed", () -> withoutRecheck.approve(CATEGORY, false, NOW));
    }

    @Test
    void whoeverDisagreesSendsItBackAndTheReviewIsDoneAnew() {
        of.proposeRefusal();
        assertRefused("refusal-proposed", () -> of.passRecheck(false));

        of.sendBack(StepKind.RECHECK, StepKind.PRELIMINARY_REVIEW);

        assertThat(of.refusalProposed()).isFalse();
        of.visitedAtHome();
        of.passPreliminaryReview(CATEGORY);
        assertThat(of.status()).isEqualTo(CaseStatus.NOTICE);
    }

    @Test
    void aTierThatMayDecideRefusesAtOnce() {
        RecognitionCase decided = Cases.compared(Cases.full());

        decided.refuse(NOW);

        assertThat(decided.status()).isEqualTo(CaseStatus.REFUSED);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(act).returns(code, RuleRefused::code);
    }
}
