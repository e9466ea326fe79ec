package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.Supervision;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseSupervision implements JavaDelegate {

    private final Supervision supervision;
    private final TaskService tasks;

    RaiseSupervision(Supervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(RecognitionProcess.OVERDUE_MARK);
        String group = supervision.raise(mark);
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(RecognitionProcess.SUPERVISE_OVERDUE)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mark.equals(tasks.getVariable(task, RecognitionProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, group));
    }
}
