package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.workflow.ManagedTasks;
import java.time.Clock;
import java.time.YearMonth;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to every task of this case whose limit has passed, or for which a manager asks. */
@Component
class RaiseVisitSupervision implements JavaDelegate {

    private final VisitRecords records;
    private final TaskService tasks;
    private final Clock clock;

    RaiseVisitSupervision(VisitRecords records, TaskService tasks, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(MonthlyVisitsProcess.SUPERVISE_VISITS)
                .list()
                .stream()
                .filter(this::isDue)
                .map(Task::getId)
                .forEach(task -> {
                    String month = (String) tasks.getVariable(task, MonthlyVisitsProcess.MISSED_MONTH);
                    records.raise(execution.getProcessBusinessKey(), YearMonth.parse(month))
                            .ifPresent(unit -> tasks.addCandidateGroup(task, CaseDesk.group(unit)));
                });
    }

    private boolean isDue(Task task) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(clock.instant())
                || Boolean.TRUE.equals(tasks.getVariableLocal(task.getId(), ManagedTasks.CALLED_EARLY));
    }
}
