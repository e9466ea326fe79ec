package io.jiuyuan.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
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

    /**
     * Candidate groups that the current command has read or written, by the tasks they belong to; a query finds none of those
     * that are not yet written.
     */
    public List<Candidate> candidatesAtHand() {
        return commands.execute(context ->
                context.getDbEntityManager().getDbEntityCache().getEntitiesByType(IdentityLinkEntity.class).stream()
                        .filter(link -> link.getGroupId() != null && link.getTaskId() != null)
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(link -> new Candidate(
                                link.getTaskId(), link.getTask().getTaskDefinitionKey(), link.getGroupId()))
                        .toList());
    }

    public record Candidate(String taskId, String taskKey, String group) {}

    /** @param task open, and of a process */
    public String businessKey(Task task) {
        return commands.execute(context -> context.getExecutionManager()
                .findExecutionById(task.getProcessInstanceId())
                .getBusinessKey());
    }
}
