package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 补正: asked for on Monday, 2 March 2026, at most twice, within five working days, with a reminder two before the last. */
class SupplementTests extends RecognitionTest {

    private static final Map<String, Object> ASKED =
            Map.of("outcome", "supplement", "items", List.of("household-register"));
    private static final Map<String, Object> RETURNED = Map.of("outcome", "supplemented", "opinion", "已补交户口簿原件");

    @Test
    void theCaseBeginsAgainAtAcceptance() {
        String caseNumber = asked();
        assertThat(status(caseNumber)).isEqualTo("supplement");

        complete(caseNumber, RecognitionProcess.SUPPLEMENT, "community", RETURNED);

        assertThat(status(caseNumber)).isEqualTo("submitted");
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.ACCEPT_APPLICATION);
        assertThat(round(caseNumber)).isEqualTo(1);
    }

    @Test
    void whatTheReviewAsksForIsComparedAfresh() {
        String caseNumber = verified();
        int asked = registers.asked();
        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", ASKED);
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.SUPPLEMENT);

        complete(caseNumber, RecognitionProcess.SUPPLEMENT, "community", RETURNED);
        accept(caseNumber, TIANJIN);

        assertThat(round(caseNumber)).isEqualTo(2);
        assertThat(registers.asked()).isEqualTo(2 * asked);
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.VERIFY_HOME);
    }

    @Test
    void aThirdTimeIsRefused() {
        String caseNumber = asked();
        complete(caseNumber, RecognitionProcess.SUPPLEMENT, "community", RETURNED);
        complete(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community", ASKED);
        complete(caseNumber, RecognitionProcess.SUPPLEMENT, "community", RETURNED);

        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/options")
                        .toString())
                .doesNotContain("supplement");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community", ASKED))
                .returns("supplement-limit", RuleRefused::code);
    }

    @Test
    void theReminderGoesOutTwoWorkingDaysBeforeTheLastAndNotTheDayBefore() {
        String caseNumber = asked();

        clock.moveTo(LocalDate.of(2026, 3, 4));
        assertThat(executeDueJobs()).isZero();
        clock.moveTo(LocalDateTime.of(2026, 3, 5, 9, 0));
        assertThat(executeDueJobs()).isEqualTo(1);

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.SUPPLEMENT);
        assertThat(told(caseNumber)).containsExactly("submitted", "supplement:1", "supplement-reminder:1");
    }

    @Test
    void onTheLastDayItMayStillBeReturned() {
        String caseNumber = asked();

        clock.moveTo(LocalDateTime.of(2026, 3, 9, 23, 59, 58));
        executeDueJobs();
        assertThat(status(caseNumber)).isEqualTo("supplement");

        complete(caseNumber, RecognitionProcess.SUPPLEMENT, "community", RETURNED);
        assertThat(status(caseNumber)).isEqualTo("submitted");
    }

    @Test
    void theDayAfterTheApplicationIsClosed() {
        String caseNumber = asked();

        clock.moveTo(LocalDateTime.of(2026, 3, 10, 0, 0));
        executeDueJobs();

        assertThat(status(caseNumber)).isEqualTo("closed");
        assertThat(record(caseNumber)).last().isEqualTo("终止办理:close");
        assertThat(told(caseNumber)).last().isEqualTo("decided");
        assertOver(caseNumber, "event_caseClosed");
    }

    @Test
    void whatIsAskedForMustBeNamed() {
        String caseNumber = apply(TIANJIN);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.ACCEPT_APPLICATION,
                        "community",
                        Map.of("outcome", "supplement", "items", List.of())))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("items"));
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.ACCEPT_APPLICATION,
                        "community",
                        Map.of("outcome", "supplement", "items", List.of("other"))))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("supplementNote"));
    }

    @Test
    void theFormShowsWhatWasAskedFor() {
        String caseNumber = asked();

        assertThat(view(caseNumber, RecognitionProcess.SUPPLEMENT, "community")
                        .at("/supplement/itemNames/0")
                        .asText())
                .isEqualTo("户口簿");
    }

    private String asked() {
        String caseNumber = apply(TIANJIN);
        complete(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community", ASKED);
        return caseNumber;
    }

    private int round(String caseNumber) {
        return recognitions.find(caseNumber).orElseThrow().round();
    }
}
