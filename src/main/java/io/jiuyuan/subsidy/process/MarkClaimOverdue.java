package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimUnits;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimSupervision;
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
class MarkClaimOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final ClaimRecords records;
    private final ClaimSupervision supervision;
    private final TaskService tasks;
    private final Clock clock;

    MarkClaimOverdue(ClaimRecords records, ClaimSupervision supervision, TaskService tasks, Clock clock) {
        this.records = records;
        this.supervision = supervision;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskKey = (String) execution.getVariable(ClaimProcess.OVERDUE_TASK);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        Claim of = records.get(execution.getProcessBusinessKey());
        ClaimSupervision.Called called =
                supervision.mark(of, taskKey, ClaimProcess.STEPS.get(taskKey), acting(of.units(), taskKey), due);
        execution.setVariableLocal(ClaimProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(ClaimProcess.SUPERVISOR_GROUP, called.group());
    }

    private static String acting(ClaimUnits units, String taskKey) {
        return switch (taskKey) {
            case ClaimProcess.CHECK_CLAIM -> units.checkUnit();
            case ClaimProcess.REVIEW_CLAIM -> units.reviewUnit();
            default -> units.acceptUnit();
        };
    }
}
