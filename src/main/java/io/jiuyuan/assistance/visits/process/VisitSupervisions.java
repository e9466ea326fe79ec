package io.jiuyuan.assistance.visits.process;

import java.time.YearMonth;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open supervision of a month without its visit. */
@Component
public class VisitSupervisions {

    private final TaskService tasks;

    VisitSupervisions(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @return id of the task */
    public Optional<String> of(String caseNumber, YearMonth month) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(MonthlyVisitsProcess.SUPERVISE_VISITS)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> month.toString().equals(tasks.getVariable(task, MonthlyVisitsProcess.MISSED_MONTH)))
                .findFirst();
    }
}
