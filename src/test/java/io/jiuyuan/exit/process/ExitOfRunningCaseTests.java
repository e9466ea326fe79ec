package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.Assistances.Situation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An exit beside the assistance of the real root process. */
class ExitOfRunningCaseTests extends ExitTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Assistances assistances;

    static List<City> withoutAgreement() {
        return List.of(XINYU, CHONGQING);
    }

    @ParameterizedTest
    @MethodSource("withoutAgreement")
    void nothingOfTheCaseIsLeftAndARevocationTakesItUpAgain(City city) {
        String caseNumber = assisted(city);
        List<String> before = keys(caseNumber);
        List<String> models = running(caseNumber);
        assertThat(models).contains("assistanceCase", "assistance");
        assertThat(assistances.find(caseNumber).orElseThrow().situation()).isEqualTo(Situation.ASSISTING);

        propose(caseNumber, city.community(), "pensioned");
        assertThat(keys(caseNumber))
                .as("assistance goes on")
                .containsAll(before)
                .contains(ExitProcess.VERIFY_EXIT);
        verify(caseNumber, city);
        perform(caseNumber, "record-exit-answer", city.community(), answer("accept"));
        decide(caseNumber, city.district());

        assertNothingLeft(caseNumber);
        assertThat(agreements.helper(caseNumber)).isEmpty();
        assertThat(assistances.find(caseNumber).orElseThrow().situation()).isEqualTo(Situation.ENDED);

        perform(caseNumber, "revoke-exit", city.other(), Map.of("reason", "社保登记有误，已更正"));
        runAsync();
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(agreements.helper(caseNumber)).isPresent();
        assertThat(assistances.find(caseNumber).orElseThrow().situation()).isEqualTo(Situation.ASSISTING);
        assertThat(keys(caseNumber)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(running(caseNumber)).containsExactlyInAnyOrderElementsOf(models);
    }

    @Test
    void aRejectedExitEndsOnlyItsOwnBranch() {
        String caseNumber = assisted(XINYU);
        List<String> before = keys(caseNumber);
        propose(caseNumber, "xinyu-community", "pensioned");
        complete(
                caseNumber,
                ExitProcess.VERIFY_EXIT,
                "xinyu-street",
                Map.of("outcome", "reject", "findings", "社保中心查询未领取待遇"));

        assertThat(keys(caseNumber)).containsExactlyInAnyOrderElementsOf(before);
        propose(caseNumber, "xinyu-community", "pensioned");
        perform(caseNumber, "withdraw-exit", "xinyu-community", Map.of("reason", "提出有误，系同名人员"));
        runAsync();
        assertThat(keys(caseNumber)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aCaseWithoutAgreementYetMayExit() {
        String caseNumber = begun(TIANJIN);
        assertThat(keys(caseNumber)).isNotEmpty();
        exit(caseNumber, TIANJIN);

        assertNothingLeft(caseNumber);
        perform(caseNumber, "revoke-exit", "district2", Map.of("reason", "社保登记有误，已更正"));
        runAsync();
        assertThat(keys(caseNumber)).isNotEmpty();
    }

    /** The root process of a recognized case, begun where assistance begins. */
    private String begun(City city) {
        String caseNumber = recognized(city);
        processes.correlate(ExitProcess.MESSAGE_EXIT_REVOKED, caseNumber, Map.of());
        runAsync();
        return caseNumber;
    }

    /** With a helper named. */
    private String assisted(City city) {
        String caseNumber = begun(city);
        complete(
                caseNumber,
                "userTask_nameHelper",
                city.street(),
                Map.of("outcome", "named", "helper", city.community()));
        return caseNumber;
    }

    /** The models of which an instance of the case runs. */
    private List<String> running(String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId().replaceFirst(":.*", ""))
                .toList();
    }

    private void assertNothingLeft(String caseNumber) {
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
        List<String> instances = engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        assertThat(engine.getManagementService().createJobQuery().list())
                .noneMatch(job -> instances.contains(job.getProcessInstanceId()));
    }
}
