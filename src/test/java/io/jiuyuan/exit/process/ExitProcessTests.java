package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way through the model {@code exit}. */
class ExitProcessTests extends ExitTest {

    static List<City> cities() {
        return List.of(TIANJIN, XINYU, CHONGQING);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void verifiedAnnouncedUnansweredAndConfirmed(City city) {
        String caseNumber = recognized(city);
        propose(caseNumber, city.community(), "pensioned");
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);

        verify(caseNumber, city);
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(told(caseNumber)).containsExactly("announced:1");
        assertThat(papers(caseNumber)).containsExactly("exit-notice");

        // Five working days after Monday, 2 March.
        clock.moveTo(LocalDate.of(2026, 3, 9));
        executeDueJobs();
        assertThat(keys(caseNumber)).as("the day is not over").isEmpty();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        decide(caseNumber, city.district());

        assertExitOver(caseNumber);
        assertThat(status(caseNumber)).isEqualTo("exited");
        assertThat(recognitions.find(caseNumber).orElseThrow().exitedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(told(caseNumber)).containsExactly("announced:1", "decided");
        assertThat(papers(caseNumber)).containsExactlyInAnyOrder("exit-notice", "exit-decision");
    }

    @Test
    void notTrueAndTheCaseGoesOn() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");

        complete(caseNumber, ExitProcess.VERIFY_EXIT, "street", Map.of("outcome", "reject", "findings", "社保中心查询未领取待遇"));

        assertExitOver(caseNumber);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(told(caseNumber)).as("who heard nothing is told nothing").isEmpty();
        propose(caseNumber, "community", "pensioned");
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
    }

    @Test
    void whoObjectsIsHeardBeforeTheDistrictConfirms() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("object"));

        assertThat(keys(caseNumber)).as("the answer ends the wait").containsExactly(ExitProcess.DECIDE_EXIT);
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> completeOnly(caseNumber, ExitProcess.DECIDE_EXIT, "district", confirmation()))
                .satisfies(rejected ->
                        assertThat(rejected.problems().get(0).field()).isEqualTo("heard"));
        perform(caseNumber, "record-exit-answer", "street", answer("accept"));

        Map<String, Object> heard = new HashMap<>(confirmation());
        heard.put("heard", "约谈本人并再次查询，待遇已按月发放，申辩不成立");
        complete(caseNumber, ExitProcess.DECIDE_EXIT, "district", heard);
        assertThat(status(caseNumber)).isEqualTo("exited");
    }

    @Test
    void whoAgreesNeedNotWait() {
        String caseNumber = announced(XINYU);
        perform(caseNumber, "record-exit-answer", "xinyu-community", answer("accept"));
        decide(caseNumber, "xinyu-county");

        assertThat(status(caseNumber)).isEqualTo("exited");
    }

    @Test
    void anAnswerIsRecordedOnlyWhenThePersonWasTold() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");

        assertThat(offered(caseNumber, "community")).doesNotContain("record-exit-answer");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(caseNumber, "record-exit-answer", "community", answer("object")))
                .returns("not-offered", RuleRefused::code);
    }

    @Test
    void theDistrictMayRefuseAndThePersonIsTold() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("object"));
        complete(caseNumber, ExitProcess.DECIDE_EXIT, "district", Map.of("outcome", "reject", "opinion", "申辩成立，系同名人员"));

        assertExitOver(caseNumber);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(told(caseNumber)).containsExactly("announced:1", "decided");
        assertThat(papers(caseNumber)).containsExactly("exit-notice");
    }

    @Test
    void sentBackItIsVerifiedAndAnnouncedAnew() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        complete(
                caseNumber,
                ExitProcess.DECIDE_EXIT,
                "district",
                Map.of("outcome", "send-back", "opinion", "请补充社保查询结果"));
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);

        verify(caseNumber, TIANJIN);
        assertThat(told(caseNumber)).containsExactly("announced:1", "announced:2");
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        decide(caseNumber, "district");

        assertThat(status(caseNumber)).isEqualTo("exited");
    }

    @Test
    void aFactThatNobodyProposedIsNotVerified() {
        String caseNumber = recognized(TIANJIN);
        perform(caseNumber, "propose-exit", TIANJIN.community(), proposal("own-request"));
        Map<String, Object> input = new HashMap<>(verified(TIANJIN));
        input.put("facts", List.of("1", "7"));

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(caseNumber, ExitProcess.VERIFY_EXIT, TIANJIN.street(), input))
                .withMessageContaining("所列情形");
    }

    @ParameterizedTest
    @MethodSource("cities")
    void deathIsAnnouncedToNobody(City city) {
        String caseNumber = recognized(city);
        clock.moveTo(LocalDate.of(2026, 3, 20));
        perform(
                caseNumber,
                "propose-exit",
                city.community(),
                Map.of("fact", "death", "day", "2026-03-05", "evidence", "家属告知并出示死亡证明"));
        verify(caseNumber, city);
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.DECIDE_EXIT);
        assertThat(fieldValue(caseNumber, city, "effectiveOn"))
                .as("left when he died")
                .isEqualTo("2026-03-05");

        complete(
                caseNumber,
                ExitProcess.DECIDE_EXIT,
                city.district(),
                Map.of("outcome", "confirm", "fact", 1, "effectiveOn", "2026-03-05"));

        assertThat(recognitions.find(caseNumber).orElseThrow().exitedOn()).isEqualTo("2026-03-05");
        assertThat(told(caseNumber)).isEmpty();
        assertThat(papers(caseNumber)).containsExactly("exit-decision");
    }

    @Test
    void whatIsFoundMeanwhileIsAddedToTheOpenProposal() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");
        propose(caseNumber, "street", "own-request");

        assertThat(keys(caseNumber)).as("one proposal, one task").containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(exits(caseNumber)).hasSize(1);
        assertThat(exits(caseNumber).get(0).facts()).extracting("fact").containsExactly("pensioned", "own-request");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> propose(caseNumber, "community", "pensioned"))
                .returns("already-proposed", RuleRefused::code);

        complete(
                caseNumber,
                ExitProcess.VERIFY_EXIT,
                "street",
                Map.of(
                        "outcome",
                        "pass",
                        "facts",
                        List.of("2"),
                        "findings",
                        "本人当面确认申请退出",
                        "files",
                        List.of(upload("street"))));
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        assertThatExceptionOfType(InputRejected.class)
                .as("the other fact was found not true")
                .isThrownBy(() -> completeOnly(caseNumber, ExitProcess.DECIDE_EXIT, "district", confirmation()));
    }

    @Test
    void aGroundThatAsksForEvidenceIsNotVerifiedWithout() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> completeOnly(
                        caseNumber,
                        ExitProcess.VERIFY_EXIT,
                        "street",
                        Map.of("outcome", "pass", "facts", List.of("1"), "findings", "电话询问社保中心")))
                .satisfies(rejected ->
                        assertThat(rejected.problems().get(0).field()).isEqualTo("files"));
    }

    @Test
    void theExitsDayLiesBetweenRecognitionAndToday() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));

        for (String day : List.of("2026-03-01", "2026-03-03")) {
            assertThatExceptionOfType(InputRejected.class)
                    .isThrownBy(() -> completeOnly(
                            caseNumber,
                            ExitProcess.DECIDE_EXIT,
                            "district",
                            Map.of("outcome", "confirm", "fact", 1, "effectiveOn", day)))
                    .satisfies(rejected ->
                            assertThat(rejected.problems().get(0).field()).isEqualTo("effectiveOn"));
        }
    }

    @Test
    void withdrawnBeforeAnnouncementNobodyIsTold() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "own-request");
        perform(caseNumber, "withdraw-exit", "community", Map.of("reason", "本人撤回退出申请"));
        runAsync();

        assertExitOver(caseNumber);
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(told(caseNumber)).isEmpty();
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(exits(caseNumber).get(0).status()).isEqualTo("withdrawn");
    }

    @Test
    void withdrawnWhileThePersonMayAnswerThePersonIsTold() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "withdraw-exit", "street", Map.of("reason", "提出有误，系同名人员"));
        runAsync();

        assertExitOver(caseNumber);
        assertThat(told(caseNumber)).containsExactly("announced:1", "decided");
    }

    @Test
    void whatIsDecidedIsNotWithdrawn() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        completeOnly(caseNumber, ExitProcess.DECIDE_EXIT, "district", confirmation());

        assertThat(offered(caseNumber, "community")).isEmpty();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(caseNumber, "withdraw-exit", "community", Map.of("reason", "本人反悔")));
        runAsync();
        assertThat(status(caseNumber)).isEqualTo("exited");
    }

    @Test
    void theProcessKnowsNoPersonalData() {
        String caseNumber = announced(TIANJIN);

        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value -> value.contains("赵卫东") || value.contains("走访") || value.contains("13800138000"));
        assertThat(caseNumber).isNotNull();
    }
}
