package io.jiuyuan.workflow.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Migrations;
import io.jiuyuan.workflow.domain.MigrationRun;
import io.jiuyuan.workflow.domain.MigrationRunRepository;
import io.jiuyuan.workflow.engine.ActingPerson;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultMigrations implements Migrations {

    private static final int MAPPINGS_LENGTH = 4000;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Draft.Maker drafts;
    private final Survey survey;
    private final MigrationRunRepository runs;
    private final ActingPerson person;
    private final AuditTrail audit;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    DefaultMigrations(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            Draft.Maker drafts,
            Survey survey,
            MigrationRunRepository runs,
            ActingPerson person,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.drafts = drafts;
        this.survey = survey;
        this.runs = runs;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Model> models() {
        Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, one -> one));
        Map<String, Long> cases = new LinkedHashMap<>();
        management
                .createProcessDefinitionStatisticsQuery()
                .list()
                .forEach(one -> cases.put(one.getId(), (long) one.getInstances()));
        Map<String, List<ProcessDefinition>> versions =
                repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().desc().list().stream()
                        .collect(Collectors.groupingBy(
                                ProcessDefinition::getKey, LinkedHashMap::new, Collectors.toList()));
        return versions.entrySet().stream()
                .map(model -> new Model(
                        model.getKey(),
                        name(model.getValue().get(0)),
                        model.getValue().stream()
                                .map(one -> new Version(
                                        one.getId(),
                                        one.getVersion(),
                                        deployments
                                                .get(one.getDeploymentId())
                                                .getDeploymentTime()
                                                .toInstant(),
                                        cases.getOrDefault(one.getId(), 0L)))
                                .toList()))
                .sorted(Comparator.comparing(Model::name))
                .toList();
    }

    @Override
    public Plan plan(Request request) {
        return survey.plan(drafts.of(request));
    }

    @Override
    @Transactional
    public Run start(Request request, Integer limit, String username) {
        if (limit != null && limit < 1) {
            throw new InputRejected("limit", "迁移件数须为正整数。");
        }
        Draft draft = drafts.of(request);
        MigrationPlan plan =
                draft.plan().orElseThrow(() -> new RuleRefused("plan-invalid", String.join("；", draft.problems())));
        if (!runs.findByOpenModel(draft.source().getKey()).stream()
                .map(this::settle)
                .allMatch(MigrationRun::isOver)) {
            throw running();
        }
        List<String> cases = survey.movable(draft, limit == null ? Integer.MAX_VALUE : limit);
        if (cases.isEmpty()) {
            throw new RuleRefused("nothing-to-migrate", "该版本没有可以迁移的办件。");
        }
        MigrationRun run = open(draft, request.mappings(), cases.size(), username);
        person.during(
                username,
                List.of(),
                () -> run.carriedOutBy(runtime.newMigration(plan)
                        .processInstanceIds(cases)
                        .skipCustomListeners()
                        .executeAsync()
                        .getId()));
        record("migration-started", run, "选定" + cases.size() + "件");
        return shown(run);
    }

    private MigrationRun open(Draft draft, Map<String, String> mappings, int selected, String username) {
        try {
            return runs.saveAndFlush(new MigrationRun(
                    draft.source().getKey(),
                    version(draft.source()),
                    version(draft.target()),
                    written(mappings),
                    selected,
                    username,
                    clock.instant()));
        } catch (DataIntegrityViolationException twin) {
            throw running();
        }
    }

    private static RuleRefused running() {
        return new RuleRefused("migration-running", "该流程已有迁移正在进行，请待其结束后再开始。");
    }

    @Override
    @Transactional
    public List<Run> runs() {
        return runs.findFirst50ByOrderByStartedAtDesc().stream()
                .map(this::settle)
                .map(this::shown)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Run> find(String runId) {
        return runs.findById(runId).map(this::settle).map(this::shown);
    }

    @Override
    @Transactional
    public Run pause(String runId, String username) {
        MigrationRun run = open(runId);
        person.during(username, List.of(), () -> management.suspendBatchById(run.batchId()));
        record("migration-paused", run, "");
        return shown(run);
    }

    @Override
    @Transactional
    public Run resume(String runId, String username) {
        MigrationRun run = open(runId);
        person.during(username, List.of(), () -> management.activateBatchById(run.batchId()));
        record("migration-resumed", run, "");
        return shown(run);
    }

    @Override
    @Transactional
    public Run end(String runId, String username) {
        MigrationRun run = open(runId);
        BatchStatistics progress = progress(run).orElseThrow();
        int untried = progress.getRemainingJobs() - progress.getFailedJobs();
        person.during(username, List.of(), () -> management.deleteBatch(run.batchId(), false));
        run.end(clock.instant(), progress.getFailedJobs(), untried);
        record("migration-ended", run, outcome(run) + "，放弃" + untried + "件");
        return shown(run);
    }

    @Override
    public Left left(String runId, int limit) {
        MigrationRun run = known(runId);
        return survey.left(drafts.of(new Request(run.source().id(), run.target().id(), read(run.mappings()))), limit);
    }

    private MigrationRun known(String runId) {
        return runs.findById(runId).orElseThrow(() -> new NotFound("没有这次迁移。"));
    }

    private MigrationRun open(String runId) {
        MigrationRun run = settle(known(runId));
        if (run.isOver()) {
            throw new RuleRefused("migration-ended", "这次迁移已经结束。");
        }
        return run;
    }

    /** Ends a run whose batch is through; the batch of one with failures would stay open for ever. */
    private MigrationRun settle(MigrationRun run) {
        if (run.isOver()) {
            return run;
        }
        Optional<BatchStatistics> progress = progress(run);
        if (progress.isEmpty()) {
            run.end(clock.instant(), 0, 0);
        } else if (isThrough(progress.get())) {
            management.deleteBatch(run.batchId(), false);
            run.end(clock.instant(), progress.get().getFailedJobs(), 0);
        } else {
            return run;
        }
        // Written at once: else Hibernate would insert the next run before this one has given up its place.
        runs.saveAndFlush(run);
        record("migration-ended", run, outcome(run));
        return run;
    }

    private static boolean isThrough(BatchStatistics progress) {
        return progress.getJobsCreated() == progress.getTotalJobs()
                && progress.getFailedJobs() == progress.getRemainingJobs();
    }

    private Optional<BatchStatistics> progress(MigrationRun run) {
        return Optional.ofNullable(
                management.createBatchStatisticsQuery().batchId(run.batchId()).singleResult());
    }

    private Run shown(MigrationRun run) {
        Optional<BatchStatistics> progress = run.isOver() ? Optional.empty() : progress(run);
        String state = run.isOver()
                ? "ended"
                : progress.filter(BatchStatistics::isSuspended).isPresent() ? "paused" : "running";
        return new Run(
                run.id(),
                run.model(),
                name(run.model()),
                run.source().number(),
                run.target().number(),
                state,
                run.selected(),
                progress.map(BatchStatistics::getCompletedJobs).orElse(run.migrated()),
                progress.map(BatchStatistics::getFailedJobs).orElse(run.failed()),
                survey.count(run.source().id()),
                run.startedBy(),
                run.startedAt(),
                run.endedAt());
    }

    private void record(String action, MigrationRun run, String detail) {
        audit.record(
                action,
                run.model(),
                "第%d版至第%d版，%s"
                        .formatted(run.source().number(), run.target().number(), detail)
                        .replaceFirst("，$", ""));
    }

    private static String outcome(MigrationRun run) {
        return "选定" + run.selected() + "件，迁移" + run.migrated() + "件，未成" + run.failed() + "件";
    }

    private String name(String model) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        return newest == null ? model : name(newest);
    }

    private static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private static MigrationRun.ModelVersion version(ProcessDefinition definition) {
        return new MigrationRun.ModelVersion(definition.getId(), definition.getVersion());
    }

    private String written(Map<String, String> mappings) {
        try {
            String text = json.writeValueAsString(mappings);
            if (text.length() > MAPPINGS_LENGTH) {
                throw new InputRejected("mappings", "一次指定的对应关系过多。");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String mappings) {
        try {
            return json.readValue(mappings, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
