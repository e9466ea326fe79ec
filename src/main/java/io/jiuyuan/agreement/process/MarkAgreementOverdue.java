package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementSupervision;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks the overdue step and says who supervises it, for this one subprocess: several steps may be overdue at once. */
@Component
class MarkAgreementOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final AgreementSupervision supervision;
    private final TaskService tasks;
    private final Clock clock;

    MarkAgreementOverdue(AgreementSupervision supervision, TaskService tasks, Clock clock) {
        this.supervision = supervision;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskKey = (String) execution.getVariable(AgreementProcess.OVERDUE_TASK);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        String name = task.map(Task::getName).orElse(taskKey);
        AgreementSupervision.Called called = supervision.mark(execution.getProcessBusinessKey(), taskKey, name, due);
        execution.setVariableLocal(AgreementProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(AgreementProcess.SUPERVISOR_GROUP, called.group());
    }
}
