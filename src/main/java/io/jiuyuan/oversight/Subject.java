package io.jiuyuan.oversight;

import io.jiuyuan.oversight.domain.Intervention.About;
import io.jiuyuan.workflow.ManagedTasks.Managed;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.util.List;

/**
 * What a manager acts on.
 *
 * @param businessKey the case or other number
 * @param task null when it is about a case
 * @param open its open tasks that are in the manager's units; the task itself if it is one
 */
record Subject(Matter matter, String businessKey, OpenTask task, List<OpenTask> open, String name, String unitCode) {

    static Subject ofTask(Matter matter, Managed managed, String unitCode) {
        OpenTask task = managed.task();
        return new Subject(matter, managed.businessKey(), task, List.of(task), task.name(), unitCode);
    }

    About about() {
        return new About(matter.text(), businessKey, task == null ? null : task.id(), name, unitCode);
    }

    /** The same, about one of its tasks. */
    About about(OpenTask one) {
        return new About(matter.text(), businessKey, one.id(), one.name(), unitCode);
    }

    boolean isCase() {
        return businessKey != null && businessKey.startsWith("JY");
    }
}
