package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineTasks engineTasks;

    DefaultProcesses(RuntimeService runtime, TaskService tasks, EngineTasks engineTasks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engineTasks = engineTasks;
    }

    @Override
    public String start(String definitionKey, String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(definitionKey, businessKey, variables)
                .getProcessInstanceId();
    }

    @Override
    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw new RuleRefused("not-waiting", "案件当前状态下不能进行此项操作。");
        }
    }

    @Override
    public boolean awaits(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    @Override
    public boolean runs(String definitionKey, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(definitionKey)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    @Override
    public List<OpenTask> openTasks(String businessKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::openTask)
                .toList();
    }

    OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                engineTasks.candidateGroups(task.getId()).stream().sorted().toList(),
                task.getAssignee(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
