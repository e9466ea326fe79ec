package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.BatchLimits;
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
class MarkBatchOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final BatchLimits limits;
    private final TaskService tasks;
    private final Clock clock;

    MarkBatchOverdue(BatchLimits limits, TaskService tasks, Clock clock) {
        this.limits = limits;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskKey = (String) execution.getVariable(DisbursementProcess.OVERDUE_TASK);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        BatchLimits.Called called =
                limits.mark(execution.getProcessBusinessKey(), taskKey, DisbursementProcess.STEPS.get(taskKey), due);
        execution.setVariableLocal(DisbursementProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(DisbursementProcess.SUPERVISOR_GROUP, called.group());
    }
}
