package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.CaseUnits;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseAssistanceSupervision implements JavaDelegate {

    private final AssistanceSupervision supervision;
    private final TaskService tasks;

    RaiseAssistanceSupervision(AssistanceSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(SupervisionProcess.OVERDUE_MARK);
        String group = CaseUnits.group(supervision.raise(mark));
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(SupervisionProcess.SUPERVISE)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mark.equals(tasks.getVariable(task, SupervisionProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, group));
    }
}
