package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimSupervision;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseClaimSupervision implements JavaDelegate {

    private final ClaimSupervision supervision;
    private final TaskService tasks;

    RaiseClaimSupervision(ClaimSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(ClaimProcess.OVERDUE_MARK);
        String group = supervision.raise(mark);
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ClaimProcess.SUPERVISE_CLAIM)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mark.equals(tasks.getVariable(task, ClaimProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, group));
    }
}
