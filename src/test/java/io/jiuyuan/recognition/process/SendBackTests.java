package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.InputRejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 退回: to any earlier step, with a reason, and every step after it is done anew with its full limit. */
class SendBackTests extends RecognitionTest {

    @ParameterizedTest
    @CsvSource({
        "acceptance, userTask_acceptApplication, submitted",
        "home-verification, userTask_verifyHome, checking",
        "preliminary-review, userTask_preliminaryReview, checking",
        "recheck, userTask_recheck, recheck"
    })
    void theDistrictSendsBackToAnyStep(String target, String task, String status) {
        String caseNumber = atApproval();

        complete(caseNumber, RecognitionProcess.APPROVE, "district", sendBack(target));

        assertThat(keys(caseNumber)).containsExactly(task);
        assertThat(status(caseNumber)).isEqualTo(status);
        assertThat(record(caseNumber)).last().isEqualTo("区审核确认:send-back");
    }

    @Test
    void fromAcceptanceEverythingIsDoneAnew() {
        String caseNumber = atApproval();
        complete(caseNumber, RecognitionProcess.APPROVE, "district", sendBack("acceptance"));

        accept(caseNumber, TIANJIN);
        assertThat(recognitions.find(caseNumber).orElseThrow().round()).isEqualTo(2);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("notice");
        clock.moveTo(LocalDate.of(2026, 3, 18));
        executeDueJobs();
        recheck(caseNumber, TIANJIN);
        approve(caseNumber, TIANJIN);

        assertRecognized(caseNumber);
    }

    @Test
    void fromThePreliminaryReviewTheRegistersAreNotAskedAgain() {
        String caseNumber = atRecheck();
        int asked = registers.asked();

        complete(caseNumber, RecognitionProcess.RECHECK, "street", sendBack("preliminary-review"));
        review(caseNumber, TIANJIN);

        assertThat(registers.asked()).isEqualTo(asked);
        assertThat(recognitions.find(caseNumber).orElseThrow().round()).isEqualTo(1);
        assertThat(status(caseNumber)).isEqualTo("notice");
    }

    @Test
    void aStepEnteredAgainHasItsFullLimit() {
        String caseNumber = verified();
        Instant first = task(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW).due();
        review(caseNumber, TIANJIN);
        noticeEnds();
        complete(caseNumber, RecognitionProcess.RECHECK, "street", sendBack("preliminary-review"));

        Instant again = task(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW).due();

        assertThat(day(first)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(day(again)).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void targetAndReasonAreNeeded() {
        String caseNumber = verified();

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.PRELIMINARY_REVIEW,
                        "community",
                        Map.of("outcome", "send-back", "opinion", "退回")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("target", "opinion"));
    }

    @Test
    void aLaterStepIsNoTarget() {
        String caseNumber = verified();

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() ->
                        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", sendBack("recheck")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("target"));
        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/sendBackTargets"))
                .extracting(target -> target.get("code").asText())
                .containsExactly("acceptance", "home-verification");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
