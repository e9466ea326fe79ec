package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.ManagedTasks;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import io.jiuyuan.workflow.engine.ActingPerson;
import io.jiuyuan.workflow.engine.LiveTasks;
import io.jiuyuan.workflow.engine.LiveTasks.Candidate;
import io.jiuyuan.workflow.engine.OneCommand;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DefaultManagedTasks implements ManagedTasks {

    /** As the timers that mark an overdue task do. */
    private static final int URGENT = 80;

    /** How every model names the timer of a task that calls the next tier, and the task that supervises another one. */
    private static final String CALLS_NEXT_TIER = "Overdue";

    private static final String SUPERVISES = "userTask_supervise";

    private static final Instant NEVER = Instant.parse("2900-01-01T00:00:00Z");

    /** The task that a supervision is about, in models with more than one. */
    private static final String OVERDUE_TASK = "overdueTask";

    private final EngineTasks engineTasks;
    private final DefaultProcesses processes;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final ActingPerson person;
    private final OneCommand command;
    private final LiveTasks live;
    private final JdbcTemplate jdbc;
    private final Map<String, TaskForm> forms;

    DefaultManagedTasks(
            EngineTasks engineTasks,
            DefaultProcesses processes,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            ActingPerson person,
            OneCommand command,
            LiveTasks live,
            JdbcTemplate jdbc,
            List<TaskForm> forms) {
        this.engineTasks = engineTasks;
        this.processes = processes;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.person = person;
        this.command = command;
        this.live = live;
        this.jdbc = jdbc;
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::taskKey, Function.identity()));
    }

    @Override
    public Optional<Managed> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> new Managed(processes.openTask(task), engineTasks.businessKey(task)));
    }

    @Override
    public Managed lock(String taskId) {
        Task task = engineTasks.lock(taskId, "");
        return new Managed(processes.openTask(task), engineTasks.businessKey(task));
    }

    @Override
    public void lockAll(String businessKey) {
        jdbc.queryForList(
                "SELECT ID_ FROM ACT_RU_TASK WHERE PROC_INST_ID_ IN (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?)"
                        + " ORDER BY ID_ FOR UPDATE",
                String.class,
                businessKey);
    }

    @Override
    public Optional<String> barred(String taskId, String username) {
        Task task = engineTasks.find(taskId, username);
        TaskForm form = forms.get(task.getTaskDefinitionKey());
        return form == null ? Optional.empty() : form.barred(context(task, username));
    }

    @Override
    public void give(String taskId, String to, String by) {
        person.during(by, engineTasks.groupsOf(by), () -> tasks.setAssignee(taskId, to));
    }

    @Override
    public void press(String taskId, String comment, String by) {
        Task task = engineTasks.find(taskId, by);
        person.during(by, engineTasks.groupsOf(by), () -> {
            tasks.createComment(taskId, task.getProcessInstanceId(), comment);
            if (task.getPriority() < URGENT) {
                tasks.setPriority(taskId, URGENT);
            }
        });
    }

    @Override
    public List<String> callNextTier(String taskId, String by) {
        Task task = engineTasks.find(taskId, by);
        Optional<Job> timer = overdueTimer(task);
        Task called = task;
        if (timer.isEmpty() && !supervises(task)) {
            called = supervision(task).orElseThrow(() -> atTop("该任务已经督办，没有可再提请的上级。"));
            timer = overdueTimer(called);
        }
        if (supervises(called)) {
            Task supervision = called;
            person.during(
                    by,
                    engineTasks.groupsOf(by),
                    () -> tasks.setVariableLocal(supervision.getId(), CALLED_EARLY, true));
        }
        Job due = timer.orElseThrow(() -> atTop("该事项已提请至最后一级督办，不再自动提请更高一级。"));
        return fire(due, task.getProcessInstanceId(), by);
    }

    @Override
    public List<String> fire(String businessKey, List<String> timers, String by) {
        return timers.stream()
                .flatMap(timer -> timersOf(businessKey, timer).stream())
                .findFirst()
                .map(job -> fire(job, job.getProcessInstanceId(), by))
                .orElseThrow(() -> atTop("各级均已提请督办，没有更高一级。"));
    }

    /** Where a policy names no date, a timer stands at one that nobody lives to see. */
    private static boolean comes(Job timer) {
        return timer.getDuedate() != null && timer.getDuedate().toInstant().isBefore(NEVER);
    }

    private List<Job> timersOf(String businessKey, String activityId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .activityId(activityId)
                                .list()
                                .stream())
                .filter(DefaultManagedTasks::comes)
                .toList();
    }

    /** The job is held first, so that the engine's own executor and another manager find it gone. */
    private List<String> fire(Job job, String processInstanceId, String by) {
        return command.of(() -> fireNow(job, processInstanceId, by));
    }

    private List<String> fireNow(Job job, String processInstanceId, String by) {
        if (jdbc.queryForList("SELECT ID_ FROM ACT_RU_JOB WHERE ID_ = ? FOR UPDATE", String.class, job.getId())
                .isEmpty()) {
            throw new RuleRefused("task-changed", "刚由他人或系统提请上级，请刷新后再看。");
        }
        Set<Candidate> before = supervisors(processInstanceId);
        person.during(by, engineTasks.groupsOf(by), () -> management.executeJob(job.getId()));
        List<String> called = live.candidatesAtHand().stream()
                .filter(candidate -> candidate.taskKey().startsWith(SUPERVISES))
                .filter(candidate -> !before.contains(candidate))
                .map(Candidate::group)
                .distinct()
                .toList();
        if (called.isEmpty()) {
            throw atTop("已由最高一级督办，没有更高一级。");
        }
        return called;
    }

    /** Each supervising task with each of its groups. */
    private Set<Candidate> supervisors(String processInstanceId) {
        return tasks.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .filter(DefaultManagedTasks::supervises)
                .flatMap(task -> engineTasks.candidateGroups(task.getId()).stream()
                        .map(group -> new Candidate(task.getId(), task.getTaskDefinitionKey(), group)))
                .collect(Collectors.toSet());
    }

    private Optional<Task> supervision(Task overdue) {
        return tasks.createTaskQuery().processInstanceId(overdue.getProcessInstanceId()).list().stream()
                .filter(DefaultManagedTasks::supervises)
                .filter(task -> {
                    Object about = tasks.getVariable(task.getId(), OVERDUE_TASK);
                    return about == null || about.equals(overdue.getTaskDefinitionKey());
                })
                .max(Comparator.comparing(Task::getCreateTime));
    }

    private Optional<Job> overdueTimer(Task task) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId()))
                .filter(DefaultManagedTasks::comes)
                .filter(job -> callsNextTier(job, task))
                .findFirst();
    }

    private boolean callsNextTier(Job job, Task task) {
        String activityId = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return activityId.endsWith(CALLS_NEXT_TIER)
                && repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(activityId)
                        instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().getId().equals(task.getTaskDefinitionKey());
    }

    private TaskContext context(Task task, String username) {
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
                task.getProcessInstanceId(),
                engineTasks.businessKey(task),
                username,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate())
                        .map(java.util.Date::toInstant)
                        .orElse(null),
                new HashMap<>(runtime.getVariables(task.getExecutionId())));
    }

    private static boolean supervises(Task task) {
        return task.getTaskDefinitionKey().startsWith(SUPERVISES);
    }

    private static RuleRefused atTop(String message) {
        return new RuleRefused("at-top", message);
    }
}
