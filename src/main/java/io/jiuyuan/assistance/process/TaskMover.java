package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Unit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks go along with a case that moves: to the same tier of the new unit, and to nobody in person yet. */
@Component
class TaskMover {

    private final TaskService tasks;
    private final CaseUnits units;

    TaskMover(TaskService tasks, CaseUnits units) {
        this.tasks = tasks;
        this.units = units;
    }

    /** @param except the task by which the move is done */
    void move(String caseNumber, String newUnitCode, String except) {
        tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(task -> !task.getId().equals(except))
                .forEach(task -> move(task, newUnitCode));
    }

    private void move(Task task, String newUnitCode) {
        boolean moved = false;
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
                moved |= move(task, link.getGroupId(), newUnitCode);
            }
        }
        if (moved && task.getAssignee() != null) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    private boolean move(Task task, String group, String newUnitCode) {
        String next = Post.ofGroup(group).map(post -> group(post, newUnitCode)).orElse(group);
        if (next.equals(group)) {
            return false;
        }
        tasks.deleteCandidateGroup(task.getId(), group);
        tasks.addCandidateGroup(task.getId(), next);
        return true;
    }

    /** The same role where the tier stays, else whoever does the work at the new unit. */
    private String group(Post post, String newUnitCode) {
        Unit unit = units.nearest(newUnitCode, post.role().tier());
        return unit.tier() == post.role().tier() ? post.role().groupAt(unit.code()) : CaseUnits.group(unit);
    }
}
