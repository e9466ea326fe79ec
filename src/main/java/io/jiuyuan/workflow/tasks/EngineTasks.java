package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.engine.LiveTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds tasks, and says who may touch them and in which state they are. */
@Component
class EngineTasks {

    private final LiveTasks live;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identities;
    private final JdbcTemplate jdbc;

    EngineTasks(
            LiveTasks live,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            IdentityService identities,
            JdbcTemplate jdbc) {
        this.live = live;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    /** The open task. */
    Task find(String taskId, String username) {
        return live.find(taskId).orElseThrow(() -> missing(taskId, username));
    }

    /** The open task; whoever else wants it waits until this transaction ends. */
    Task lock(String taskId, String username) {
        if (jdbc.queryForList("SELECT ID_ FROM ACT_RU_TASK WHERE ID_ = ? FOR UPDATE", String.class, taskId)
                .isEmpty()) {
            throw missing(taskId, username);
        }
        return find(taskId, username);
    }

    /** Groups of the person's posts. */
    List<String> groupsOf(String username) {
        return identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Open tasks of the person's groups, taken or not. */
    TaskQuery ownedBy(String username) {
        List<String> groups = groupsOf(username);
        // The engine takes no empty list; a person without a post owns nothing.
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(groups.isEmpty() ? List.of("no-post") : groups)
                .includeAssignedTasks();
    }

    String businessKey(Task task) {
        return live.businessKey(task);
    }

    /** Business key by process instance. */
    Map<String, String> businessKeys(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    Set<String> candidateGroups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /** A task stays with its unit: who has left the post loses it, taken or not. */
    void requireOwn(Task task, List<String> groups) {
        if (candidateGroups(task.getId()).stream().noneMatch(groups::contains)) {
            throw new AccessRefused("这项任务不属于您的岗位，不能查看或办理。");
        }
    }

    void requireNotTakenByAnother(Task task, String username) {
        if (task.getAssignee() != null && !task.getAssignee().equals(username)) {
            throw new RuleRefused("task-taken", "该任务已由同事领取，正在办理中。");
        }
    }

    private RuntimeException missing(String taskId, String username) {
        HistoricTaskInstance past =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (past == null) {
            return new NotFound("没有找到这项任务。");
        }
        return new RuleRefused(
                "task-gone", username.equals(past.getAssignee()) ? "您已办理完成该任务，不必重复提交。" : "该任务已由他人办理完成或已撤销，请刷新任务列表。");
    }
}
