package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementSupervision;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseAgreementSupervision implements JavaDelegate {

    private final AgreementSupervision supervision;
    private final TaskService tasks;

    RaiseAgreementSupervision(AgreementSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(AgreementProcess.OVERDUE_MARK);
        String group = supervision.raise(mark);
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .map(Task::getId)
                .filter(task -> Objects.equals(mark, tasks.getVariable(task, AgreementProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, group));
    }
}
