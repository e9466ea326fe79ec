package io.jiuyuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jiuyuan.assistance.process.AssistanceTest;
import io.jiuyuan.oversight.Incidents.Incident;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.OneByOne.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of a case in 劝业场街道 that fails until it is given up. */
class IncidentsTests extends AssistanceTest {

    private static final String WHY = "对方系统已恢复";

    @Autowired
    Incidents incidents;

    private String deployment;
    private String caseNumber;

    @BeforeEach
    void aStepThatFails() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "incident-probe.bpmn",
                        Bpmn.createExecutableProcess("incidentProbe")
                                .name("试验流程")
                                .startEvent()
                                .serviceTask("serviceTask_outside")
                                .name("告知本人")
                                .camundaAsyncBefore()
                                .camundaExpression("${execution.noSuchProperty}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        caseNumber = recognized(TIANJIN, "4050", 1973);
        fail(caseNumber);
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    private void fail(String businessKey) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("incidentProbe", businessKey)
                .getId();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(catchThrowable(() -> engine.getManagementService().executeJob(job.getId())))
                    .isNotNull();
        }
    }

    private List<Incident> seenBy(String who) {
        return as(who, () -> incidents.list(null, 0)).incidents();
    }

    private Incident own() {
        return as("district", () -> incidents.list(caseNumber, 0)).incidents().get(0);
    }

    private Outcome retry(String who, String id) {
        return as(who, () -> incidents.retry(List.of(id), WHY)).get(0);
    }

    @Test
    void itIsToldInWords() {
        Incident told = own();

        assertThat(told.caseNumber()).isEqualTo(caseNumber);
        assertThat(told.href()).isEqualTo("/cases/" + caseNumber);
        assertThat(told.unitName()).contains("劝业场街道");
        assertThat(told.what()).isEqualTo("告知本人（试验流程）");
        assertThat(told.since()).isEqualTo(clock.instant());
        assertThat(told.failures()).isEqualTo(5);
        assertThat(told.cause()).isEqualTo("流程模型中的表达式未能求值，请由系统管理员处理。");
        assertThat(told.effect()).contains("停在“告知本人”");
        assertThat(told.advice()).isEqualTo("先由系统管理员处理，再重试。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "district", "bureau", "city", "auditor", "admin"})
    void theOwnUnitAndAllAboveSeeIt(String who) {
        assertThat(seenBy(who)).anyMatch(each -> caseNumber.equals(each.caseNumber()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"street2", "xinyu-county", "chongqing-district"})
    void aNeighbourAndAForeignUnitNeitherSeeNorRetryIt(String who) {
        String id = own().id();
        assertThat(seenBy(who)).noneMatch(each -> caseNumber.equals(each.caseNumber()));
        assertThat(retry(who, id).code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "finance"})
    void whoIsNoManagerSeesNone(String who) {
        assertThatThrownBy(() -> seenBy(who)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> retry(who, own().id())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void anAuditorReadsOnly() {
        assertThat(as("auditor", () -> incidents.list(null, 0)).mayRetry()).isFalse();
        assertThatThrownBy(() -> retry("auditor", own().id())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void anAdministratorSeesWhatBelongsToNobodyAndOpensNoFile() {
        fail("probe-without-unit");

        assertThat(seenBy("admin")).extracting(Incident::caseNumber).contains(caseNumber, "probe-without-unit");
        assertThat(seenBy("admin")).extracting(Incident::href).containsOnlyNulls();
        assertThat(seenBy("city")).extracting(Incident::caseNumber).doesNotContain("probe-without-unit");
        String id = seenBy("admin").stream()
                .filter(each -> each.caseNumber().equals("probe-without-unit"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(retry("admin", id).done()).isTrue();
    }

    @Test
    void aRetryIsOnRecordAndRunsAtOnceAndFailsOnce() {
        String id = own().id();

        assertThat(retry("district", id).done()).isTrue();

        assertThat(as("district", () -> incidents.list(caseNumber, 0)).incidents())
                .isEmpty();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("incidentProbe")
                .singleResult();
        assertThat(job.getRetries()).isEqualTo(1);
        assertThat(job.getDuedate()).isEqualTo(java.util.Date.from(clock.instant()));
        assertThat(jdbc.queryForList(
                        "SELECT reason FROM JY_INTERVENTION WHERE kind = 'RETRIED' AND business_key = ?",
                        String.class,
                        caseNumber))
                .containsExactly(WHY);

        assertThat(catchThrowable(() -> engine.getManagementService().executeJob(job.getId())))
                .isNotNull();
        assertThat(own().failures()).isEqualTo(6);
    }

    @Test
    void ofTwoAtOnceOneRetriesAndTheOtherIsTold() {
        String id = own().id();
        List<Outcome> outcomes = Stream.of("district", "city")
                .map(who -> CompletableFuture.supplyAsync(() -> retry(who, id)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes.stream().filter(Outcome::done)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.done()))
                .extracting(Outcome::code)
                .containsAnyOf("no-incident", "not-found", "task-changed");
    }

    @Test
    void theReasonIsAskedForAndTheOthersGoThrough() {
        String id = own().id();
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> as("district", () -> incidents.retry(List.of(id), "急")))
                .satisfies(rejected ->
                        assertThat(rejected.problems().get(0).field()).isEqualTo("reason"));
        assertThat(as("district", () -> incidents.retry(List.of("gone", id), WHY)))
                .extracting(Outcome::code)
                .containsExactly("not-found", null);
    }
}
