package io.jiuyuan.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who has urged open tasks (催办). Implemented by whoever keeps that; shown wherever a task is. */
public interface TaskUrgings {

    /** @return by task id; those that nobody has urged are left out */
    Map<String, Urged> of(Collection<Asked> tasks);

    record Asked(String taskId, String businessKey, Instant created) {}

    /**
     * @param times how often
     * @param last when last
     * @param by unit and name of who did so last
     * @param reason what was said then
     */
    record Urged(int times, Instant last, String by, String reason) {}
}
