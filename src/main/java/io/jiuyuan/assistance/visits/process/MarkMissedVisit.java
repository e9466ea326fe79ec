package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitTasks;
import java.time.Clock;
import java.time.YearMonth;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The month is over without its visits: it stays missed, its tier above is called, and its task is withdrawn, because from
 * now on a visit counts for the new month.
 */
@Component
class MarkMissedVisit implements JavaDelegate {

    private final VisitRecords records;
    private final VisitTasks visitTasks;
    private final TaskService tasks;
    private final Clock clock;

    MarkMissedVisit(VisitRecords records, VisitTasks visitTasks, TaskService tasks, Clock clock) {
        this.records = records;
        this.visitTasks = visitTasks;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(MonthlyVisitsProcess.VISIT_HOME)
                .singleResult();
        YearMonth month = YearMonth.from(task.getDueDate().toInstant().atZone(clock.getZone()));
        VisitMonth missed = records.miss(caseNumber, month);
        execution.setVariableLocal(MonthlyVisitsProcess.MISSED_MONTH, month.toString());
        execution.setVariableLocal(MonthlyVisitsProcess.SUPERVISOR_GROUP, CaseDesk.group(missed.supervisorUnitCode()));
        visitTasks.settle(caseNumber);
    }
}
