package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Migrations;
import io.jiuyuan.workflow.Migrations.Plan;
import io.jiuyuan.workflow.Migrations.Request;
import io.jiuyuan.workflow.Migrations.Run;
import io.jiuyuan.workflow.Migrations.Step;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Running cases survive a new version of a model: they go over where they wait, or stay and are named. */
class ModelMigrationTests extends RecognitionTest {

    private static final String RECOGNITION = "recognition";
    private static final String MODEL = "processes/recognition/recognition.bpmn";
    private static final String ROOT_MODEL = "processes/assistance-case.bpmn";

    @Autowired
    private Migrations migrations;

    @Autowired
    private MockMvc web;

    private final Deque<String> deployments = new ArrayDeque<>();

    /** The context is shared: the models of other tests must be the newest again. */
    @AfterEach
    void removeTheNewVersions() {
        for (Batch batch : engine.getManagementService().createBatchQuery().list()) {
            engine.getManagementService().deleteBatch(batch.getId(), true);
        }
        migrations.runs();
        while (!deployments.isEmpty()) {
            engine.getRepositoryService().deleteDeployment(deployments.pop(), true);
        }
    }

    @Test
    void aTaskKeepsItsIdHolderAndLimitAndItsTimerFiresWhenItWould() {
        String caseNumber = apply(TIANJIN);
        Task before = task(caseNumber);
        engine.getTaskService().setAssignee(before.getId(), "community");
        Job timer = timer(caseNumber);
        List<String> told = told(caseNumber);
        deploy(MODEL, "recognitionClock.overdueAt(execution, 'ACCEPTANCE')", "dateTime().plusYears(3).toDate()");

        Run run = migrate(RECOGNITION);

        assertThat(run).returns("ended", Run::state).returns(1, Run::migrated).returns(0L, Run::remaining);
        assertThat(versionOf(caseNumber, RECOGNITION)).isEqualTo(newest(RECOGNITION));
        Task after = task(caseNumber);
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo("community");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(timer(caseNumber).getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(told(caseNumber)).isEqualTo(told);

        clock.moveTo(LocalDate.of(2026, 6, 1));
        executeDueJobs();
        assertThat(keys(caseNumber)).contains(RecognitionProcess.SUPERVISE_OVERDUE);
    }

    @Test
    void theWholeCaseGoesOnAfterBothItsModelsWereReplaced() {
        String caseNumber = atRecheck();
        deploy(MODEL, "就业困难人员认定", "就业困难人员认定（新）");
        deploy(ROOT_MODEL, "提交认定申请", "提交申请");

        assertThat(migrate(RecognitionProcess.ROOT).migrated()).isEqualTo(1);
        assertThat(versionOf(caseNumber, RecognitionProcess.ROOT)).isEqualTo(newest(RecognitionProcess.ROOT));
        assertThat(versionOf(caseNumber, RECOGNITION)).isNotEqualTo(newest(RECOGNITION));
        assertThat(migrate(RECOGNITION).migrated()).isEqualTo(1);
        assertThat(versionOf(caseNumber, RECOGNITION)).isEqualTo(newest(RECOGNITION));

        recheck(caseNumber, TIANJIN);
        approve(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(activities(caseNumber, "callActivity_recognition")).isEqualTo(1);
        assertThat(keys(caseNumber)).doesNotContain(RecognitionProcess.RECHECK, RecognitionProcess.APPROVE);
    }

    @Test
    void everyPlaceWhereACaseWaitsCanBeTakenOver() {
        String queued = apply(TIANJIN);
        completeOnly(
                queued,
                RecognitionProcess.ACCEPT_APPLICATION,
                "community",
                Map.of("outcome", "pass", "opinion", "材料原件已核验"));
        String noticed = noticed();
        String overdue = apply(TIANJIN);
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        String waiting = apply(TIANJIN);
        accept(waiting, TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 5));
        deploy(MODEL, "就业困难人员认定", "就业困难人员认定（新）");

        Plan plan = migrations.plan(request(RECOGNITION));

        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step.reasons()).as(step.name()).isEmpty());
        assertThat(plan.moving()).isEqualTo(4);
        assertThat(migrate(RECOGNITION)).returns(4, Run::migrated).returns(0L, Run::remaining);
        for (String caseNumber : List.of(queued, noticed, overdue, waiting)) {
            assertThat(versionOf(caseNumber, RECOGNITION)).isEqualTo(newest(RECOGNITION));
        }
        runAsync();
        assertThat(keys(queued)).doesNotContain(RecognitionProcess.ACCEPT_APPLICATION);
    }

    @Test
    void aDryRunSaysWhatMovesAndWhatStaysAndChangesNothing() {
        String moving = apply(TIANJIN);
        String staying = atRecheck();
        deploy(MODEL, RecognitionProcess.RECHECK, "userTask_recheckAnew");

        Plan plan = migrations.plan(request(RECOGNITION));

        assertThat(plan)
                .returns(2L, Plan::cases)
                .returns(1L, Plan::moving)
                .returns(1L, Plan::staying)
                .returns(List.of(), Plan::problems);
        assertThat(step(plan, RecognitionProcess.RECHECK))
                .returns(null, Step::target)
                .returns(1L, Step::cases)
                .satisfies(step ->
                        assertThat(step.reasons()).singleElement().asString().contains("没有与该环节对应的环节"));
        assertThat(step(plan, RecognitionProcess.ACCEPT_APPLICATION))
                .returns(RecognitionProcess.ACCEPT_APPLICATION, Step::target)
                .returns(1L, Step::cases)
                .returns(List.of(), Step::reasons);
        assertThat(plan.targets()).extracting("activity").contains("userTask_recheckAnew");
        assertThat(List.of(moving, staying))
                .noneMatch(one -> versionOf(one, RECOGNITION).equals(newest(RECOGNITION)));
    }

    @Test
    void aCaseThatCannotBeMigratedStaysAndIsReportedWithItsReason() throws Exception {
        String moving = apply(TIANJIN);
        String staying = atRecheck();
        deploy(MODEL, RecognitionProcess.RECHECK, "userTask_recheckAnew");

        Run run = migrate(RECOGNITION);

        assertThat(run).returns(1, Run::selected).returns(1, Run::migrated).returns(1L, Run::remaining);
        assertThat(versionOf(moving, RECOGNITION)).isEqualTo(newest(RECOGNITION));
        assertThat(migrations.left(run.id(), 10).cases()).singleElement().satisfies(left -> {
            assertThat(left.caseNumber()).isEqualTo(staying);
            assertThat(left.steps()).contains("复核");
            assertThat(left.reason()).contains("复核：新版本没有与该环节对应的环节");
        });
        byte[] sheet = web.perform(get("/api/admin/migrations/{id}/left.xlsx", run.id())
                        .with(user("admin").roles("ADMIN")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo(staying);
        }
    }

    @Test
    void aRenamedStepIsTakenOverWhereTheAdministratorSaysSo() {
        String caseNumber = atRecheck();
        deploy(MODEL, RecognitionProcess.RECHECK, "userTask_recheckAnew");
        String timer = timer(caseNumber).getId();
        Request mapped = request(RECOGNITION, Map.of(RecognitionProcess.RECHECK, "userTask_recheckAnew"));

        assertThat(migrations.plan(mapped).staying()).isZero();
        Run run = migrations.start(mapped, null, "admin");
        executeBatch(Integer.MAX_VALUE);

        assertThat(migrations.find(run.id()).orElseThrow().migrated()).isEqualTo(1);
        assertThat(keys(caseNumber)).containsExactly("userTask_recheckAnew");
        assertThat(timer(caseNumber).getId()).isEqualTo(timer);
    }

    @Test
    void aMappingThatTheEngineRefusesIsExplainedInChinese() {
        apply(TIANJIN);
        deploy(MODEL, "就业困难人员认定", "就业困难人员认定（新）");
        Request wrong =
                request(RECOGNITION, Map.of(RecognitionProcess.ACCEPT_APPLICATION, "serviceTask_determineSteps"));

        Plan plan = migrations.plan(wrong);

        assertThat(plan.problems()).anySatisfy(problem -> assertThat(problem).contains("受理与材料核对", "类型不同"));
        assertThat(plan.problems()).noneMatch(problem -> problem.contains("引擎不允许"));
        assertThat(plan.moving()).isZero();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> migrations.start(wrong, null, "admin"))
                .returns("plan-invalid", RuleRefused::code);
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> migrations.plan(request(RECOGNITION, Map.of("nowhere", "nothing"))));
    }

    @Test
    void aRunThatIsInterruptedGoesOnWhereItWas() {
        List<String> cases = List.of(apply(TIANJIN), apply(TIANJIN), apply(TIANJIN));
        deploy(MODEL, "就业困难人员认定", "就业困难人员认定（新）");
        Run run = migrations.start(request(RECOGNITION), null, "admin");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> migrations.start(request(RECOGNITION), null, "admin"))
                .returns("migration-running", RuleRefused::code);

        executeBatch(1);
        assertThat(migrations.find(run.id()).orElseThrow())
                .returns("running", Run::state)
                .returns(1, Run::migrated)
                .returns(2L, Run::remaining);
        migrations.pause(run.id(), "admin");
        assertThat(migrations.find(run.id()).orElseThrow().state()).isEqualTo("paused");
        assertThat(executeBatch(Integer.MAX_VALUE)).isZero();
        migrations.resume(run.id(), "admin");
        executeBatch(Integer.MAX_VALUE);

        assertThat(migrations.find(run.id()).orElseThrow())
                .returns("ended", Run::state)
                .returns(3, Run::migrated)
                .returns(0, Run::failed);
        assertThat(cases).allMatch(one -> versionOf(one, RECOGNITION).equals(newest(RECOGNITION)));
    }

    @Test
    void aCaseThatMovesOnMeanwhileFailsAloneAndEndsTheRun() {
        String stays = atApproval();
        deploy(MODEL, RecognitionProcess.RECHECK, "userTask_recheckAnew");
        String moves = apply(TIANJIN);
        Run run = migrations.start(request(RECOGNITION), null, "admin");
        completeOnly(stays, RecognitionProcess.APPROVE, "district", sendBack("recheck"));

        executeBatch(Integer.MAX_VALUE);

        assertThat(migrations.find(run.id()).orElseThrow())
                .returns("ended", Run::state)
                .returns(1, Run::failed)
                .returns(1L, Run::remaining);
        assertThat(migrations.left(run.id(), 10).cases())
                .extracting("caseNumber")
                .containsExactly(stays);
        assertThat(versionOf(moves, RECOGNITION)).isEqualTo(newest(RECOGNITION));
        assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
    }

    @Test
    void theFirstFewMayGoAheadOfTheRest() {
        apply(TIANJIN);
        apply(TIANJIN);
        deploy(MODEL, "就业困难人员认定", "就业困难人员认定（新）");

        Run run = migrations.start(request(RECOGNITION), 1, "admin");
        executeBatch(Integer.MAX_VALUE);

        assertThat(migrations.find(run.id()).orElseThrow())
                .returns(1, Run::migrated)
                .returns(1L, Run::remaining);
        assertThat(migrations.left(run.id(), 10).cases())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).isEqualTo("可以迁移，尚未执行"));
    }

    @Test
    void onlyAdministratorsMigrate() throws Exception {
        for (String username : List.of("city", "bureau", "auditor", "street")) {
            String role = username.toUpperCase(Locale.ROOT);
            web.perform(get("/api/admin/migrations/models").with(user(username).roles(role)))
                    .andExpect(MockMvcResultMatchers.status().isForbidden());
            web.perform(post("/api/admin/migrations")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}")
                            .with(user(username).roles(role))
                            .with(csrf()))
                    .andExpect(MockMvcResultMatchers.status().isForbidden());
        }
        web.perform(get("/api/admin/migrations/models").with(user("admin").roles("ADMIN")))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }

    private Run migrate(String key) {
        Run run = migrations.start(request(key), null, "admin");
        executeBatch(Integer.MAX_VALUE);
        return migrations.find(run.id()).orElseThrow();
    }

    /** @return how many cases were tried */
    private int executeBatch(int cases) {
        int tried = 0;
        for (Optional<Job> job = batchJob(); job.isPresent() && tried < cases; job = batchJob()) {
            boolean one = job.get().getJobDefinitionId().equals(batchJobs(job.get()));
            try {
                engine.getManagementService().executeJob(job.get().getId());
            } catch (RuntimeException failure) {
                assertThat(failure).hasMessageContaining("Cannot migrate process instance");
            }
            tried += one ? 1 : 0;
        }
        return tried;
    }

    private String batchJobs(Job job) {
        return engine.getManagementService().createBatchQuery().list().stream()
                .map(Batch::getBatchJobDefinitionId)
                .filter(job.getJobDefinitionId()::equals)
                .findFirst()
                .orElse(null);
    }

    /** Of a batch, the monitor last. */
    private Optional<Job> batchJob() {
        return engine.getManagementService().createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessDefinitionId() == null && job.getJobDefinitionId() != null)
                .filter(job -> engine.getManagementService().createBatchQuery().list().stream()
                        .anyMatch(batch -> job.getJobDefinitionId().equals(batch.getSeedJobDefinitionId())
                                || job.getJobDefinitionId().equals(batch.getBatchJobDefinitionId())))
                .findFirst();
    }

    private Request request(String key) {
        return request(key, Map.of());
    }

    private Request request(String key, Map<String, String> mappings) {
        List<Migrations.Version> versions = migrations.models().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow()
                .versions();
        return new Request(versions.get(1).id(), versions.get(0).id(), mappings);
    }

    private static Step step(Plan plan, String activity) {
        return plan.steps().stream()
                .filter(step -> step.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private String newest(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String versionOf(String caseNumber, String key) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(key)
                .singleResult();
        return instance.getProcessDefinitionId();
    }

    private Task task(String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private Job timer(String caseNumber) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task(caseNumber).getProcessInstanceId())
                .timers()
                .singleResult();
    }

    private void deploy(String model, String text, String other) {
        try (InputStream content = getClass().getClassLoader().getResourceAsStream(model)) {
            String bpmn = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bpmn).contains(text);
            deployments.push(engine.getRepositoryService()
                    .createDeployment()
                    .addString(model.substring("processes/".length()), bpmn.replace(text, other))
                    .deploy()
                    .getId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
