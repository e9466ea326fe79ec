package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.recognition.domain.HomeVisitRepository;
import io.jiuyuan.recognition.domain.OverdueMarkRepository;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 入户核实: nobody at home is an attempt and not a visit, and nothing is back-dated without a reason. */
class HomeVerificationTests extends RecognitionTest {

    @Autowired
    HomeVisitRepository visits;

    @Autowired
    OverdueMarkRepository marks;

    private String caseNumber;

    @BeforeEach
    void applied() {
        caseNumber = apply(TIANJIN);
        accept(caseNumber, TIANJIN);
    }

    @Test
    void nobodyAtHomeIsAnAttemptAndTheLimitRunsOn() {
        Instant due = task(caseNumber, RecognitionProcess.VERIFY_HOME).due();
        clock.moveTo(LocalDate.of(2026, 3, 4));

        report(visit("nobody"));

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.VERIFY_HOME);
        assertThat(task(caseNumber, RecognitionProcess.VERIFY_HOME).due()).isEqualTo(due);
        assertThat(record(caseNumber)).last().isEqualTo("入户核实:nobody");
    }

    @Test
    void anAttemptAfterTheLimitIsNotMarkedTwice() {
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();

        report(visit("nobody"));
        executeDueJobs();

        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber)).hasSize(1);
        assertThat(keys(caseNumber))
                .containsExactlyInAnyOrder(RecognitionProcess.VERIFY_HOME, RecognitionProcess.SUPERVISE_OVERDUE);
    }

    @Test
    void afterTwoAttemptsThePersonCountsAsNotToBeFoundAndCannotPass() {
        Map<String, Object> notFound = Map.of("outcome", "not-found", "findings", "两次上门均无人应答");
        report(visit("nobody"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> report(notFound))
                .returns("too-few-attempts", RuleRefused::code);
        report(visit("nobody"));

        report(notFound);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> review(caseNumber, TIANJIN))
                .returns("home-visit-missing", RuleRefused::code);
        complete(
                caseNumber,
                RecognitionProcess.PRELIMINARY_REVIEW,
                "community",
                Map.of("outcome", "propose-refusal", "reason", "not-found", "opinion", "多次上门无法核实"));
        assertThat(status(caseNumber)).isEqualTo("recheck");
    }

    @Test
    void whatDoesNotAgreeIsShownToTheReviewer() {
        report(visit("inconsistent"));

        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/warnings")
                        .toString())
                .contains("入户核实发现情况不符");
        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/homeVisits/0/resultName")
                        .asText())
                .isEqualTo("已入户，情况不符");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-05, 某路, 情况属实, visitDate
            2026-03-01, 某路, 情况属实, visitDate
            -,          某路, 情况属实, visitDate
            03/04/2026, 某路, 情况属实, visitDate
            2026-03-03, 某路, 情况属实, backdateReason
            2026-03-04, -,    情况属实, visitPlace
            2026-03-04, 某路, -,        findings
            """)
    void whatIsMissingOrImpossibleIsToldAtItsField(String date, String place, String findings, String field) {
        clock.moveTo(LocalDate.of(2026, 3, 4));
        Map<String, Object> input = new HashMap<>(Map.of("outcome", "consistent"));
        input.put("visitDate", date);
        input.put("visitPlace", place);
        input.put("findings", findings);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> report(input))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly(field));
        assertThat(visits.findByCaseNumberOrderByRecordedAt(caseNumber)).isEmpty();
    }

    @Test
    void aBackdatedVisitKeepsItsReason() {
        clock.moveTo(LocalDate.of(2026, 3, 4));
        Map<String, Object> input = new HashMap<>(visit("consistent"));
        input.put("visitDate", "2026-03-03");
        input.put("backdateReason", "昨日入户后系统维护");

        report(input);

        assertThat(visits.findByCaseNumberOrderByRecordedAt(caseNumber))
                .singleElement()
                .satisfies(visit -> assertThat(visit.backdateReason()).isEqualTo("昨日入户后系统维护"));
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.PRELIMINARY_REVIEW);
    }

    private void report(Map<String, Object> input) {
        complete(caseNumber, RecognitionProcess.VERIFY_HOME, "community", input);
    }
}
