package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.visits.VisitRecords;
import java.time.YearMonth;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseVisitSupervision implements JavaDelegate {

    private final VisitRecords records;
    private final TaskService tasks;

    RaiseVisitSupervision(VisitRecords records, TaskService tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String month = (String) execution.getVariable(MonthlyVisitsProcess.MISSED_MONTH);
        String next = records.raise(execution.getProcessBusinessKey(), YearMonth.parse(month));
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(MonthlyVisitsProcess.SUPERVISE_VISITS)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> month.equals(tasks.getVariable(task, MonthlyVisitsProcess.MISSED_MONTH)))
                .forEach(task -> tasks.addCandidateGroup(task, CaseDesk.group(next)));
    }
}
