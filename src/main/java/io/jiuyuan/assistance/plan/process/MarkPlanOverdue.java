package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.PlanSupervision;
import io.jiuyuan.assistance.plan.domain.PlanOverdue;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks the overdue task and says who supervises it; what that needs is kept with this one branch. */
@Component
class MarkPlanOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final PlanSupervision supervision;
    private final TaskService tasks;

    MarkPlanOverdue(PlanSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKeyIn(AssistancePlanProcess.HELPERS_TASKS.toArray(String[]::new))
                .singleResult();
        tasks.setPriority(task.getId(), URGENT);
        PlanOverdue mark = supervision.mark(
                execution.getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDueDate().toInstant());
        execution.setVariableLocal(AssistancePlanProcess.OVERDUE_MARK, mark.getId());
        execution.setVariableLocal(AssistancePlanProcess.SUPERVISOR_GROUP, CaseDesk.group(mark.supervisorUnitCode()));
    }
}
