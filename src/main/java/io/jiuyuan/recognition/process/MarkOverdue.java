package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.Supervision;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Marks the overdue step and says who supervises it. Several steps may be overdue at once, so what the supervision task needs
 * is kept with this one subprocess.
 */
@Component
class MarkOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final Supervision supervision;
    private final TaskService tasks;
    private final Clock clock;

    MarkOverdue(Supervision supervision, TaskService tasks, Clock clock) {
        this.supervision = supervision;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskKey = (String) execution.getVariable(RecognitionProcess.OVERDUE_TASK);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        Supervision.Called called = supervision.mark(
                execution.getProcessBusinessKey(), taskKey, RecognitionProcess.STEPS.get(taskKey), due);
        execution.setVariableLocal(RecognitionProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(RecognitionProcess.SUPERVISOR_GROUP, called.group());
    }
}
