package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.visits.domain.VisitTasks;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class ProcessVisitTasks implements VisitTasks {

    private final Processes processes;
    private final TaskService tasks;

    ProcessVisitTasks(Processes processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void settle(String caseNumber) {
        if (processes.awaits(MonthlyVisitsProcess.MESSAGE_VISIT_RECORDED, caseNumber)) {
            processes.correlate(MonthlyVisitsProcess.MESSAGE_VISIT_RECORDED, caseNumber, Map.of());
        }
    }

    @Override
    public void handOver(String caseNumber, String helper, String group) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(MonthlyVisitsProcess.VISIT_HOME)
                .list()
                .stream()
                .map(Task::getId)
                .forEach(task -> {
                    for (IdentityLink link : tasks.getIdentityLinksForTask(task)) {
                        if (IdentityLinkType.CANDIDATE.equals(link.getType())
                                && link.getGroupId() != null
                                && !link.getGroupId().equals(group)) {
                            tasks.deleteCandidateGroup(task, link.getGroupId());
                        }
                    }
                    tasks.addCandidateGroup(task, group);
                    tasks.setAssignee(task, helper);
                });
    }
}
