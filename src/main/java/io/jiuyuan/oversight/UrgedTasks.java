package io.jiuyuan.oversight;

import io.jiuyuan.oversight.domain.Intervention;
import io.jiuyuan.oversight.domain.Intervention.Kind;
import io.jiuyuan.oversight.domain.InterventionRepository;
import io.jiuyuan.workflow.TaskUrgings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Urgings of a task, and those of its case since the task came. */
@Component
@Transactional(readOnly = true)
class UrgedTasks implements TaskUrgings {

    private final InterventionRepository repository;

    UrgedTasks(InterventionRepository repository) {
        this.repository = repository;
    }

    @Override
    public Map<String, Urged> of(Collection<Asked> tasks) {
        Map<String, Urged> urged = new HashMap<>();
        if (tasks.isEmpty()) {
            return urged;
        }
        List<String> numbers = tasks.stream()
                .map(Asked::businessKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Intervention> urgings =
                repository.about(Kind.URGED, tasks.stream().map(Asked::taskId).toList(), numbers);
        for (Asked task : tasks) {
            List<Intervention> own =
                    urgings.stream().filter(each -> concerns(each, task)).toList();
            if (!own.isEmpty()) {
                Intervention last = own.get(own.size() - 1);
                urged.put(task.taskId(), new Urged(own.size(), last.doneAt(), last.manager(), last.reason()));
            }
        }
        return urged;
    }

    private static boolean concerns(Intervention urging, Asked task) {
        return urging.taskId()
                .map(task.taskId()::equals)
                .orElseGet(() -> urging.businessKey().equals(task.businessKey())
                        && !urging.doneAt().isBefore(task.created()));
    }
}
