package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.plan.domain.PlanTasks;
import io.jiuyuan.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class ProcessPlanTasks implements PlanTasks {

    private final Processes processes;
    private final TaskService tasks;

    ProcessPlanTasks(Processes processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void requestRevision(String caseNumber) {
        boolean beingMade = !helpersTasks(caseNumber).isEmpty();
        if (!beingMade && processes.awaits(AssistancePlanProcess.MESSAGE_REVISION, caseNumber)) {
            processes.correlate(AssistancePlanProcess.MESSAGE_REVISION, caseNumber, Map.of());
        }
    }

    @Override
    public void handOver(String caseNumber, String helper, String group) {
        for (Task task : helpersTasks(caseNumber)) {
            for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
                if (IdentityLinkType.CANDIDATE.equals(link.getType())
                        && link.getGroupId() != null
                        && !link.getGroupId().equals(group)) {
                    tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
                }
            }
            tasks.addCandidateGroup(task.getId(), group);
            tasks.setAssignee(task.getId(), helper);
        }
    }

    private List<Task> helpersTasks(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKeyIn(AssistancePlanProcess.HELPERS_TASKS.toArray(String[]::new))
                .list();
    }
}
