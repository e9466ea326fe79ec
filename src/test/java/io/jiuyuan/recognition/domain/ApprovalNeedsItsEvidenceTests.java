package io.jiuyuan.recognition.domain;

import static io.jiuyuan.recognition.domain.Cases.CATEGORY;
import static io.jiuyuan.recognition.domain.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.RuleRefused;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** X4, X5: whatever way a case comes before the approver, without what the policy makes mandatory nobody is recognized. */
class ApprovalNeedsItsEvidenceTests {

    @Test
    void withEverythingOnFileThePersonIsRecognized() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        of.approve(CATEGORY, false, NOW);

        assertThat(of.status()).isEqualTo(CaseStatus.RECOGNIZED);
        assertThat(of.decidedAt()).hasValue(NOW);
    }

    @Test
    void notWithoutComparison() {
        RecognitionCase of = Cases.full();
        of.accept();
        of.visitedAtHome();

        assertRefused("comparison-missing", () -> of.passPreliminaryReview(CATEGORY));
    }

    @Test
    void notWhileARegisterIsSilent() {
        RecognitionCase of = Cases.full();
        of.accept();
        of.registersAnswered(false);
        of.visitedAtHome();

        assertRefused("comparison-missing", () -> of.passPreliminaryReview(CATEGORY));
        of.proceedWithoutRegister();
        of.passPreliminaryReview(CATEGORY);
    }

    @Test
    void notWithoutHomeVisit() {
        RecognitionCase of = Cases.compared(Cases.full());
        of.nobodyAtHome(NOW);
        of.nobodyAtHome(NOW);
        of.notFoundAtHome();

        assertRefused("home-visit-missing", () -> of.passPreliminaryReview(CATEGORY));
    }

    /** The city has no review before the approval, so the approval itself asks. */
    @Test
    void notWithoutHomeVisitWhereNobodyReviewsBefore() {
        RecognitionCase of = Cases.compared(
                Cases.of(EnumSet.of(StepKind.ACCEPTANCE, StepKind.HOME_VERIFICATION, StepKind.APPROVAL)));
        of.nobodyAtHome(NOW);
        of.notFoundAtHome();
        assertThat(of.status()).isEqualTo(CaseStatus.APPROVAL);

        assertRefused("home-visit-missing", () -> of.approve(CATEGORY, false, NOW));
    }

    @Test
    void notWhileAnObjectionIsOpen() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        assertRefused("objection-open", () -> of.approve(CATEGORY, true, NOW));
        assertThat(of.status()).isEqualTo(CaseStatus.APPROVAL);
    }

    @Test
    void notRecheckedWhileAnObjectionIsOpen() {
        RecognitionCase of = Cases.announced(Cases.full());

        assertRefused("objection-open", () -> of.passRecheck(true));
    }

    @Test
    void notWithoutACategory() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        assertRefused("no-category", () -> of.approve(List.of(), false, NOW));
    }

    @Test
    void notOutOfTurn() {
        RecognitionCase of = Cases.full();

        assertRefused("wrong-state", () -> of.approve(CATEGORY, false, NOW));
        assertRefused("wrong-state", () -> of.passRecheck(false));
        assertRefused("wrong-state", () -> of.noticePassed());
    }

    @Test
    void aCityWithoutChecksAsksForNone() {
        RecognitionCase of = Cases.of(Set.of(StepKind.ACCEPTANCE, StepKind.APPROVAL));
        of.accept();
        of.registersAnswered(true);

        of.approve(CATEGORY, false, NOW);

        assertThat(of.status()).isEqualTo(CaseStatus.RECOGNIZED);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(act).returns(code, RuleRefused::code);
    }
}
