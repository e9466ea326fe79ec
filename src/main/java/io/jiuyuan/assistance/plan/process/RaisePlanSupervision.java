package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.PlanSupervision;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaisePlanSupervision implements JavaDelegate {

    private final PlanSupervision supervision;
    private final TaskService tasks;

    RaisePlanSupervision(PlanSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(AssistancePlanProcess.OVERDUE_MARK);
        String next = supervision.raise(mark);
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(AssistancePlanProcess.SUPERVISE_PLAN)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mark.equals(tasks.getVariable(task, AssistancePlanProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, CaseDesk.group(next)));
    }
}
