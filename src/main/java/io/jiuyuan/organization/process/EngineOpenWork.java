package io.jiuyuan.organization.process;

import io.jiuyuan.organization.OpenWork;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EngineOpenWork implements OpenWork {

    private final TaskService tasks;

    EngineOpenWork(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public HandedOver handOver(String from, String to, Set<String> groupsOfSuccessor) {
        int reassigned = 0;
        int returned = 0;
        for (Task task : tasks.createTaskQuery().taskAssignee(from).list()) {
            if (to != null && isCandidate(task, groupsOfSuccessor)) {
                tasks.setAssignee(task.getId(), to);
                reassigned++;
            } else {
                tasks.setAssignee(task.getId(), null);
                returned++;
            }
        }
        return new HandedOver(reassigned, returned);
    }

    @Override
    public int giveBack(String username, Set<String> lostGroups, Set<String> keptGroups) {
        int returned = 0;
        for (Task task : tasks.createTaskQuery().taskAssignee(username).list()) {
            if (isCandidate(task, lostGroups) && !isCandidate(task, keptGroups)) {
                tasks.setAssignee(task.getId(), null);
                returned++;
            }
        }
        return returned;
    }

    private boolean isCandidate(Task task, Set<String> groups) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) && groups.contains(link.getGroupId()));
    }
}
