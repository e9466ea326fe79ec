package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.organization.Officer.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks what is overdue and says who supervises it; kept with this one subprocess, for several may run at once. */
@Component
class MarkAssistanceOverdue implements JavaDelegate {

    private static final int URGENT = 80;

    private final AssistanceSupervision supervision;
    private final AssistanceRecords records;
    private final CaseUnits units;
    private final TaskService tasks;
    private final Clock clock;

    MarkAssistanceOverdue(
            AssistanceSupervision supervision,
            AssistanceRecords records,
            CaseUnits units,
            TaskService tasks,
            Clock clock) {
        this.supervision = supervision;
        this.records = records;
        this.units = units;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String subject = (String) execution.getVariable(SupervisionProcess.OVERDUE_TASK);
        String caseNumber = execution.getProcessBusinessKey();
        AssistanceMark mark = subject.equals(AssistanceMark.PLACEMENT)
                ? supervision.latestPlacement(caseNumber)
                : markTask(execution, caseNumber, subject);
        execution.setVariableLocal(SupervisionProcess.OVERDUE_MARK, mark.getId());
        execution.setVariableLocal(SupervisionProcess.SUPERVISOR_GROUP, units.group(mark.supervisorUnitCode()));
    }

    private AssistanceMark markTask(DelegateExecution execution, String caseNumber, String taskKey) {
        Optional<Task> task = tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .list()
                .stream()
                .findFirst();
        task.ifPresent(overdue -> tasks.setPriority(overdue.getId(), URGENT));
        Instant due = task.map(Task::getDueDate).map(Date::toInstant).orElseGet(clock::instant);
        return supervision.markTask(
                caseNumber,
                taskKey,
                task.map(Task::getName).orElse(taskKey),
                task.flatMap(this::unit).orElseGet(() -> records.get(caseNumber).unitCode()),
                due);
    }

    private Optional<String> unit(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(Post::unitCode)
                .findFirst();
    }
}
