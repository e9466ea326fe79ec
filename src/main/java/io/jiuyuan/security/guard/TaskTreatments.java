package io.jiuyuan.security.guard;

import static io.jiuyuan.security.guard.Treatments.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.security.guard.Treatment.Verdict;
import io.jiuyuan.shared.AccessRefused;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Lets an officer reach a task that is assigned to them or that a group of one of their posts may take. Completing one is
 * our own endpoint's business. A task that does not exist and a task of others are refused alike.
 */
@Component
class TaskTreatments {

    private static final int LONGEST_COMMENT = 4000;

    private final TaskService tasks;

    TaskTreatments(TaskService tasks) {
        this.tasks = tasks;
    }

    Verdict own(EngineCall call, Officer officer, List<String> ids) {
        ownTask(ids.get(0), officer);
        return new Verdict.Pass(call);
    }

    Verdict ownByParameter(EngineCall call, Officer officer, List<String> ids) {
        ownTask(call.parameter("taskId").orElseThrow(TaskTreatments::refused), officer);
        return new Verdict.Pass(call);
    }

    /** For oneself, and never a colleague's task; several tasks at once and colleagues are our own endpoint's business. */
    Verdict claim(EngineCall call, Officer officer, List<String> ids) {
        Task task = ownTask(ids.get(0), officer);
        require(call.text("userId").filter(officer.username()::equals).isPresent() && hasSize(call.body(), 1));
        require(task.getAssignee() == null || task.getAssignee().equals(officer.username()));
        return new Verdict.Pass(call);
    }

    Verdict unclaim(EngineCall call, Officer officer, List<String> ids) {
        Task task = ownTask(ids.get(0), officer);
        require(officer.username().equals(task.getAssignee()));
        return new Verdict.Pass(call);
    }

    Verdict comment(EngineCall call, Officer officer, List<String> ids) {
        Task task = ownTask(ids.get(0), officer);
        require(call.text("message")
                .filter(text -> text.length() <= LONGEST_COMMENT)
                .isPresent());
        for (Iterator<String> keys = call.body().fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            require(key.equals("message")
                    || key.equals("processInstanceId")
                            && call.text(key)
                                    .filter(task.getProcessInstanceId()::equals)
                                    .isPresent());
        }
        return new Verdict.Pass(call);
    }

    private Task ownTask(String id, Officer officer) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw refused();
        }
        boolean own = officer.username().equals(task.getAssignee())
                || tasks.getIdentityLinksForTask(id).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group -> group != null && officer.groups().contains(group));
        if (!own) {
            throw refused();
        }
        return task;
    }

    private static boolean hasSize(JsonNode body, int size) {
        return body.isObject() && body.size() == size;
    }

    private static AccessRefused refused() {
        return new AccessRefused("这项任务不属于您的岗位，或已办理完成。");
    }
}
