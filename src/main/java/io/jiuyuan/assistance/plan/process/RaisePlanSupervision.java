package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.PlanSupervision;
import io.jiuyuan.workflow.ManagedTasks;
import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to every task of this case whose limit has passed, or for which a manager asks. */
@Component
class RaisePlanSupervision implements JavaDelegate {

    private final PlanSupervision supervision;
    private final TaskService tasks;
    private final Clock clock;

    RaisePlanSupervision(PlanSupervision supervision, TaskService tasks, Clock clock) {
        this.supervision = supervision;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(AssistancePlanProcess.SUPERVISE_PLAN)
                .list()
                .stream()
                .filter(this::isDue)
                .map(Task::getId)
                .forEach(task -> supervision
                        .raise((String) tasks.getVariable(task, AssistancePlanProcess.OVERDUE_MARK))
                        .ifPresent(unit -> tasks.addCandidateGroup(task, CaseDesk.group(unit))));
    }

    private boolean isDue(Task task) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(clock.instant())
                || Boolean.TRUE.equals(tasks.getVariableLocal(task.getId(), ManagedTasks.CALLED_EARLY));
    }
}
