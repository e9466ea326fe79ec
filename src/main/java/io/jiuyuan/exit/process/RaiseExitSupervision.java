package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitSupervision;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Calls the tier above the supervising one to the same task. */
@Component
class RaiseExitSupervision implements JavaDelegate {

    private final ExitSupervision supervision;
    private final TaskService tasks;

    RaiseExitSupervision(ExitSupervision supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mark = (String) execution.getVariable(ExitProcess.OVERDUE_MARK);
        String group = supervision.raise(mark);
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKeyIn(ExitProcess.SUPERVISE_EXIT, TrackProcess.SUPERVISE_TRACK)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mark.equals(tasks.getVariable(task, ExitProcess.OVERDUE_MARK)))
                .forEach(task -> tasks.addCandidateGroup(task, group));
    }
}
