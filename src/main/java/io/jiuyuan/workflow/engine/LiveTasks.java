package io.jiuyuan.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * An open task and its instance by their ids. The services offer queries only, which read what the command that completes the
 * task then reads once more.
 */
@Component
public class LiveTasks {

    private final CommandExecutor commands;

    LiveTasks(CommandExecutor commands) {
        this.commands = commands;
    }

    public Optional<Task> find(String taskId) {
        return Optional.ofNullable(
                commands.execute(context -> context.getTaskManager().findTaskById(taskId)));
    }

    /** @param task open, and of a process */
    public String businessKey(Task task) {
        return commands.execute(context -> context.getExecutionManager()
                .findExecutionById(task.getProcessInstanceId())
                .getBusinessKey());
    }
}
