package io.jiuyuan.recognition.domain;

import static io.jiuyuan.recognition.domain.Cases.CATEGORY;
import static io.jiuyuan.recognition.domain.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever lies at or behind the step to which a case is sent back no longer counts. */
class SentBackCaseIsDoneAnewTests {

    @Test
    void toAcceptance() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        of.sendBack(StepKind.APPROVAL, StepKind.ACCEPTANCE);

        assertThat(of.status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(of.comparison().round()).isEqualTo(2);
        assertThat(of.comparison().state()).isEqualTo(ComparisonProgress.State.PENDING);
        assertThat(of.home().verified()).isFalse();
        assertThat(of.notice().over()).isFalse();
        assertThat(of.notice().number()).isEmpty();
    }

    @Test
    void toHomeVerificationTheComparisonStands() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        of.sendBack(StepKind.APPROVAL, StepKind.HOME_VERIFICATION);

        assertThat(of.comparison().round()).isEqualTo(1);
        assertThat(of.comparison().state()).isEqualTo(ComparisonProgress.State.COMPLETE);
        assertThat(of.home().verified()).isFalse();
    }

    @Test
    void toThePreliminaryReviewTheVisitStands() {
        RecognitionCase of = Cases.announced(Cases.full());

        of.sendBack(StepKind.RECHECK, StepKind.PRELIMINARY_REVIEW);
        assertThat(of.home().verified()).isTrue();
        of.passPreliminaryReview(CATEGORY);

        assertThat(of.notice().round()).as("a notice of its own").isEqualTo(2);
    }

    @Test
    void toTheRecheckTheNoticeStands() {
        RecognitionCase of = Cases.rechecked(Cases.full());

        of.sendBack(StepKind.APPROVAL, StepKind.RECHECK);
        of.passRecheck(false);

        assertThat(of.notice().over()).isTrue();
        assertThat(of.notice().round()).isEqualTo(1);
    }

    @Test
    void neverForwardNorToAStepThatTheCityDoesNotHave() {
        RecognitionCase of = Cases.compared(Cases.full());

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> of.sendBack(StepKind.PRELIMINARY_REVIEW, StepKind.RECHECK))
                .returns("send-back-target", RuleRefused::code);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> of.sendBack(StepKind.PRELIMINARY_REVIEW, StepKind.COMPARISON))
                .returns("send-back-target", RuleRefused::code);
    }

    @Test
    void anotherCategoryAfterAnObjectionIsAnotherNotice() {
        RecognitionCase of = Cases.reviewed(Cases.full());
        of.noticePublished("GS1");
        of.objectionRaised();

        of.objectionDismissed(List.of());
        assertThat(of.notice().number()).hasValue("GS1");
        of.objectionRaised();
        of.objectionDismissed(List.of("disabled"));

        assertThat(of.notice().number()).isEmpty();
        assertThat(of.notice().round()).isEqualTo(2);
    }

    @Test
    void aSupplementBeforeTheComparisonIsNoNewRound() {
        RecognitionCase of = Cases.full();
        of.requestSupplement(2);
        of.supplemented();

        assertThat(of.comparison().round()).isEqualTo(1);
    }

    @Test
    void aDecidedCaseTakesNothingMore() {
        RecognitionCase of = Cases.compared(Cases.full());
        of.refuse(NOW);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> of.withdraw(NOW))
                .returns("already-decided", RuleRefused::code)
                .withMessageContaining("不予认定");
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> of.sendBack(StepKind.APPROVAL, StepKind.RECHECK));
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> of.requestSupplement(9));
    }
}
