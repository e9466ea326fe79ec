package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.AskingTaskForm;
import io.jiuyuan.workflow.ProvisionalDates;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import io.jiuyuan.workflow.TaskForms;
import io.jiuyuan.workflow.TaskUrgings;
import io.jiuyuan.workflow.engine.ActingPerson;
import io.jiuyuan.workflow.engine.CompletionPass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

@Service
class DefaultTaskForms implements TaskForms {

    private final EngineTasks engineTasks;
    private final Steps steps;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ActingPerson person;
    private final ObjectProvider<ProvisionalDates> calendars;
    private final ObjectProvider<TaskUrgings> urgings;
    private final Clock clock;
    private final Map<String, TaskForm> forms;

    DefaultTaskForms(
            EngineTasks engineTasks,
            Steps steps,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ActingPerson person,
            ObjectProvider<ProvisionalDates> calendars,
            ObjectProvider<TaskUrgings> urgings,
            Clock clock,
            List<TaskForm> forms) {
        this.engineTasks = engineTasks;
        this.steps = steps;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.person = person;
        this.calendars = calendars;
        this.urgings = urgings;
        this.clock = clock;
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::taskKey, Function.identity()));
    }

    @Override
    public Opened open(String taskId, String username) {
        Attempt<Opened> first = open(taskId, username, null);
        return first.asking() == null
                ? first.done()
                : open(taskId, username, first.asking().answer(null)).done();
    }

    private Attempt<Opened> open(String taskId, String username, Answer answer) {
        return steps.run(() -> {
            Task task = engineTasks.find(taskId, username);
            engineTasks.requireOwn(task, engineTasks.groupsOf(username));
            TaskContext context = context(task, username);
            TaskForm form = form(task);
            if (answer == null && form instanceof AskingTaskForm<?> asking) {
                return new Attempt<>(null, new Asking(asking, context));
            }
            Object view = answer == null ? form.view(context) : answer.view(context);
            Head head = heads(
                            List.of(task), Collections.singletonMap(task.getProcessInstanceId(), context.businessKey()))
                    .get(0);
            return new Attempt<>(new Opened(head, view, LocalDate.now(clock)), null);
        });
    }

    /** Either it is done, or the form has to ask before. */
    private record Attempt<T>(T done, Asking asking) {}

    private record Asking(AskingTaskForm<?> form, TaskContext task) {

        Answer answer(JsonNode input) {
            return Answer.of(form, task, input);
        }
    }

    /** A form with what it was answered. */
    private interface Answer {

        Object view(TaskContext task);

        Map<String, Object> complete(TaskContext task, JsonNode input);

        static <A> Answer of(AskingTaskForm<A> form, TaskContext asked, JsonNode given) {
            A answer = form.ask(asked, given);
            return new Answer() {
                @Override
                public Object view(TaskContext task) {
                    return form.view(task, answer);
                }

                @Override
                public Map<String, Object> complete(TaskContext task, JsonNode input) {
                    return form.complete(task, input, answer);
                }
            };
        }
    }

    @Override
    public void complete(String taskId, String username, JsonNode input) {
        complete(taskId, username, input, form -> {});
    }

    @Override
    public Waiting waiting(String username, int page, int size) {
        TaskQuery own = engineTasks.ownedBy(username);
        List<Task> found =
                own.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(page * size, size);
        Map<String, String> businessKeys = engineTasks.businessKeys(found);
        Map<String, Head> heads =
                heads(found, businessKeys).stream().collect(Collectors.toMap(Head::id, Function.identity()));
        return new Waiting(
                found.stream()
                        .map(task -> new Waiting.Entry(
                                heads.get(task.getId()), form(task).bulk()))
                        .toList(),
                own.count());
    }

    @Override
    public List<Head> heads(List<String> taskIds, String username) {
        String[] wanted = taskIds.stream().distinct().limit(BULK_LIMIT).toArray(String[]::new);
        if (wanted.length == 0) {
            return List.of();
        }
        List<Task> found = engineTasks.ownedBy(username).taskIdIn(wanted).list();
        Map<String, String> businessKeys = engineTasks.businessKeys(found);
        return heads(found, businessKeys);
    }

    /** @param businessKeys by process instance */
    private List<Head> heads(List<Task> found, Map<String, String> businessKeys) {
        List<TaskUrgings.Asked> asked = found.stream()
                .map(task -> new TaskUrgings.Asked(
                        task.getId(), businessKeys.get(task.getProcessInstanceId()), instant(task.getCreateTime())))
                .toList();
        Map<String, TaskUrgings.Urged> urged = new HashMap<>();
        urgings.forEach(kept -> urged.putAll(kept.of(asked)));
        return found.stream()
                .map(task -> head(task, businessKeys.get(task.getProcessInstanceId()), urged.get(task.getId())))
                .toList();
    }

    @Override
    public List<Result> completeEach(List<String> taskIds, String username, JsonNode input) {
        return each(
                taskIds,
                taskId -> complete(taskId, username, input, form -> {
                    if (!form.bulk(input)) {
                        throw new RuleRefused("no-bulk", "此环节或此结果须逐件办理，不能批量办理。");
                    }
                }));
    }

    @Override
    public List<Result> assignEach(List<String> taskIds, String username, String assignee) {
        return each(
                taskIds,
                taskId -> steps.run(() -> {
                    Task task = engineTasks.lock(taskId, username);
                    List<String> own = engineTasks.groupsOf(username);
                    engineTasks.requireOwn(task, own);
                    engineTasks.requireNotTakenByAnother(task, username);
                    requireColleague(task, assignee);
                    person.during(username, own, () -> tasks.setAssignee(taskId, assignee));
                }));
    }

    private void complete(String taskId, String username, JsonNode input, Consumer<TaskForm> check) {
        Asking asking = complete(taskId, username, input, check, null);
        if (asking != null) {
            complete(taskId, username, input, check, asking.answer(input));
        }
    }

    /** Null when it is completed; else nothing was changed and the form has to ask before. */
    private Asking complete(String taskId, String username, JsonNode input, Consumer<TaskForm> check, Answer answer) {
        return steps.run(() -> {
            Task task = engineTasks.lock(taskId, username);
            List<String> own = engineTasks.groupsOf(username);
            engineTasks.requireOwn(task, own);
            engineTasks.requireNotTakenByAnother(task, username);
            TaskForm form = form(task);
            check.accept(form);
            TaskContext context = context(task, username);
            KnownFields.require(form, context, input);
            if (answer == null && form instanceof AskingTaskForm<?> asking) {
                return new Asking(asking, context);
            }
            Map<String, Object> flags =
                    answer == null ? form.complete(context, input) : answer.complete(context, input);
            person.during(username, own, () -> {
                if (task.getAssignee() == null) {
                    tasks.claim(taskId, username);
                }
                CompletionPass.during(taskId, () -> tasks.complete(taskId, flags));
            });
            return null;
        });
    }

    private void requireColleague(Task task, String assignee) {
        if (assignee == null) {
            return;
        }
        Set<String> candidates = engineTasks.candidateGroups(task.getId());
        if (engineTasks.groupsOf(assignee).stream().noneMatch(candidates::contains)) {
            throw new RuleRefused("not-a-colleague", "只能分派给本任务所属岗位的同事。");
        }
        form(task).barred(context(task, assignee)).ifPresent(reason -> {
            throw new RuleRefused("same-officer", "所选人员" + reason + "，本环节须由其他人员办理。");
        });
    }

    private List<Result> each(List<String> taskIds, Consumer<String> act) {
        if (taskIds == null || taskIds.isEmpty()) {
            throw new InputRejected("taskIds", "请至少选择一项任务。");
        }
        if (taskIds.size() > BULK_LIMIT) {
            throw new InputRejected("taskIds", "一次最多办理 " + BULK_LIMIT + " 项任务。");
        }
        return taskIds.stream()
                .distinct()
                .map(taskId -> Refusals.result(taskId, attempt(taskId, act)))
                .toList();
    }

    private static Optional<RuntimeException> attempt(String taskId, Consumer<String> act) {
        try {
            act.accept(taskId);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private TaskForm form(Task task) {
        TaskForm form = forms.get(task.getTaskDefinitionKey());
        if (form == null) {
            throw new IllegalStateException("No TaskForm bean for " + task.getTaskDefinitionKey());
        }
        return form;
    }

    private TaskContext context(Task task, String username) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                definition.getKey(),
                task.getProcessInstanceId(),
                engineTasks.businessKey(task),
                username,
                task.getAssignee(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                runtime.getVariables(task.getExecutionId()));
    }

    private Head head(Task task, String businessKey, TaskUrgings.Urged urged) {
        Instant due = instant(task.getDueDate());
        return new Head(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                instant(task.getCreateTime()),
                due,
                calendars.stream().anyMatch(calendar -> calendar.provisional(due)),
                due != null && due.isBefore(clock.instant()),
                task.getAssignee(),
                urged);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
