package io.jiuyuan.assistance.process;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.assistance.steps.CaseUnits;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open reminders and revisits go to the new helper. */
@Component
class HelperTasks {

    private static final String[] OF_THE_HELPER = {PlacementProcess.HASTEN_PLACEMENT, EmploymentProcess.FOLLOW_UP};

    private final TaskService tasks;
    private final Agreements agreements;
    private final CaseUnits units;

    HelperTasks(TaskService tasks, Agreements agreements, CaseUnits units) {
        this.tasks = tasks;
        this.agreements = agreements;
        this.units = units;
    }

    @EventListener
    void on(HelperNamed named) {
        agreements
                .helper(named.caseNumber())
                .filter(helper -> helper.username().equals(named.helper()))
                .ifPresent(helper -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(named.caseNumber())
                        .taskDefinitionKeyIn(OF_THE_HELPER)
                        .list()
                        .forEach(task -> give(task, helper.username(), units.group(helper.unitCode()))));
    }

    private void give(Task task, String helper, String group) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .forEach(old -> tasks.deleteCandidateGroup(task.getId(), old));
        tasks.addCandidateGroup(task.getId(), group);
        tasks.setAssignee(task.getId(), helper);
    }
}
