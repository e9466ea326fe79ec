package io.jiuyuan.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jiuyuan.IntegrationTest;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A technical failure is tried again after ever longer pauses, and then becomes an incident that Cockpit shows. */
class JobRetryTests extends IntegrationTest {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "retry-probe.bpmn",
                        Bpmn.createExecutableProcess("retryProbe")
                                .startEvent()
                                .serviceTask("serviceTask_outside")
                                .camundaAsyncBefore()
                                .camundaExpression("${execution.noSuchProperty}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey("retryProbe", "JY1");
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void pausesGrowUntilAnIncidentRemains() {
        for (Duration pause : PAUSES) {
            failOnce();
            assertThat(job().getDuedate()).isEqualTo(Date.from(clock.instant().plus(pause)));
            assertThat(incidents()).isEmpty();
            clock.advance(pause);
        }
        failOnce();

        assertThat(job().getRetries()).isZero();
        assertThat(incidents()).hasSize(1);
        assertThat(engine.getHistoryService().createHistoricJobLogQuery().list())
                .isNotEmpty()
                .allMatch(HistoricJobLog::isFailureLog);
    }

    private void failOnce() {
        Throwable failure = catchThrowable(() -> engine.getManagementService().executeJob(job().getId()));
        assertThat(failure).isNotNull();
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("retryProbe")
                .singleResult();
    }

    private List<Incident> incidents() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processDefinitionId(job().getProcessDefinitionId())
                .list();
    }
}
