package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitSupervision;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks the overdue step and says who supervises it; kept with this one subprocess, for several may be overdue. */
@Component
class MarkExitOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final ExitSupervision supervision;
    private final TaskService tasks;
    private final Clock clock;

    MarkExitOverdue(ExitSupervision supervision, TaskService tasks, Clock clock) {
        this.supervision = supervision;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskKey = (String) execution.getVariable(ExitProcess.OVERDUE_TASK);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        ExitSupervision.Called called =
                supervision.mark(execution.getProcessBusinessKey(), taskKey, ExitProcess.STEPS.get(taskKey), due);
        execution.setVariableLocal(ExitProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(ExitProcess.SUPERVISOR_GROUP, called.group());
    }
}
