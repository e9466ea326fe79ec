package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.FailedSteps;
import io.jiuyuan.workflow.engine.ActingPerson;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DefaultFailedSteps implements FailedSteps {

    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final EngineTasks engineTasks;
    private final ActingPerson person;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DefaultFailedSteps(
            RepositoryService repository,
            HistoryService history,
            ManagementService management,
            EngineTasks engineTasks,
            ActingPerson person,
            JdbcTemplate jdbc,
            Clock clock) {
        this.repository = repository;
        this.history = history;
        this.management = management;
        this.engineTasks = engineTasks;
        this.person = person;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Name name(String definitionId, String activityId) {
        String process = repository.getProcessDefinition(definitionId).getName();
        String step = repository.getBpmnModelInstance(definitionId).getModelElementById(activityId)
                        instanceof FlowElement named
                ? Optional.ofNullable(named.getName()).orElse(activityId)
                : activityId;
        return new Name(process, step);
    }

    @Override
    public long failures(String jobId) {
        return history.createHistoricJobLogQuery().jobId(jobId).failureLog().count();
    }

    @Override
    public void retry(String jobId, String by) {
        List<Integer> retries =
                jdbc.queryForList("SELECT RETRIES_ FROM ACT_RU_JOB WHERE ID_ = ? FOR UPDATE", Integer.class, jobId);
        if (retries.isEmpty() || retries.get(0) > 0) {
            throw new RuleRefused("no-incident", "该步骤刚由他人重试或已经恢复，请刷新后再看。");
        }
        person.during(by, engineTasks.groupsOf(by), () -> {
            management.setJobRetries(jobId, 1);
            management.setJobDuedate(jobId, Date.from(clock.instant()));
        });
    }
}
