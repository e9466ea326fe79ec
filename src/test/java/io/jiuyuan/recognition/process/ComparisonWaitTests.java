package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A register that is down is a visible wait that ends by itself, or by an officer's reason where the policy allows it. */
class ComparisonWaitTests extends RecognitionTest {

    @Test
    void theWaitIsATaskOfTheUnitAndIsAskedAgainEveryHalfHour() {
        String caseNumber = waiting(TIANJIN);
        int asked = registers.asked();

        assertThat(executeJobsAfter(Duration.ofMinutes(29))).isZero();
        assertThat(executeJobsAfter(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(registers.asked()).as("only the one that is down").isEqualTo(asked + 1);
        assertThat(executeJobsAfter(Duration.ofMinutes(30))).isEqualTo(1);

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.RESOLVE_COMPARISON);
    }

    @Test
    void askingAgainLeavesTheTaskAndItsLimitAsTheyAre() {
        String caseNumber = waiting(TIANJIN);
        String id = task(caseNumber, RecognitionProcess.RESOLVE_COMPARISON).id();
        Instant due = task(caseNumber, RecognitionProcess.RESOLVE_COMPARISON).due();

        executeJobsAfter(Duration.ofMinutes(90));

        assertThat(task(caseNumber, RecognitionProcess.RESOLVE_COMPARISON).id()).isEqualTo(id);
        assertThat(task(caseNumber, RecognitionProcess.RESOLVE_COMPARISON).due())
                .isEqualTo(due);
    }

    @Test
    void theCaseGoesOnByItselfWhenTheRegisterAnswers() {
        String caseNumber = waiting(TIANJIN);
        registers.bringUp();

        executeJobsAfter(Duration.ofMinutes(30));

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.VERIFY_HOME);
    }

    @Test
    void anOfficerAsksAgainAtOnce() {
        String caseNumber = waiting(TIANJIN);
        Map<String, Object> retry = Map.of("outcome", "retry");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(caseNumber, RecognitionProcess.RESOLVE_COMPARISON, "community", retry))
                .returns("register-unavailable", RuleRefused::code)
                .withMessageContaining("社会保险");
        registers.bringUp();

        complete(caseNumber, RecognitionProcess.RESOLVE_COMPARISON, "community", retry);

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.VERIFY_HOME);
    }

    @Test
    void anOfficerGoesOnWithAReasonThatStaysOnFile() {
        String caseNumber = waiting(TIANJIN);
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber, RecognitionProcess.RESOLVE_COMPARISON, "community", Map.of("outcome", "proceed")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("opinion"));

        complete(
                caseNumber,
                RecognitionProcess.RESOLVE_COMPARISON,
                "community",
                Map.of("outcome", "proceed", "opinion", "社保系统停机维护，已核验纸质缴费记录"));

        assertThat(record(caseNumber)).contains("数据比对:proceed");
        visit(caseNumber, TIANJIN);
        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/warnings")
                        .toString())
                .contains("尚未答复：社会保险");
        review(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("notice");
    }

    /** X4: the comparison is mandatory. */
    @Test
    void whereThePolicyForbidsItNobodyGoesOn() {
        String caseNumber = waiting(XINYU);

        assertThat(view(caseNumber, RecognitionProcess.RESOLVE_COMPARISON, "xinyu-street")
                        .at("/options")
                        .toString())
                .doesNotContain("proceed");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.RESOLVE_COMPARISON,
                        "xinyu-street",
                        Map.of("outcome", "proceed", "opinion", "社保系统停机维护")))
                .returns("comparison-mandatory", RuleRefused::code);
    }

    @Test
    void aCityWithoutHomeVisitGoesOnToApprovalByItself() {
        registers.takeDown(RegisterKind.CIVIL_AFFAIRS);
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.RESOLVE_COMPARISON);
        registers.bringUp();

        executeJobsAfter(Duration.ofMinutes(30));

        assertThat(status(caseNumber)).isEqualTo("approval");
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.APPROVE);
    }

    private String waiting(City city) {
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        String caseNumber = apply(city);
        accept(caseNumber, city);
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.RESOLVE_COMPARISON);
        return caseNumber;
    }
}
