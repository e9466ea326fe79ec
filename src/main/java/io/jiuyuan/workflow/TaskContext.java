package io.jiuyuan.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * The user task that a form is about, as its capability needs to know it.
 *
 * @param taskKey activity id in the model, e.g. {@code userTask_preliminaryReview}
 * @param businessKey case, claim or notice number
 * @param username who asks; already checked against the task's candidate groups and assignee
 * @param due end of the limit, null when the policy gives none
 * @param variables flags and ids of the process instance, never personal data
 */
public record TaskContext(
        String taskId,
        String taskKey,
        String taskName,
        String processDefinitionKey,
        String processInstanceId,
        String businessKey,
        String username,
        String assignee,
        Instant created,
        Instant due,
        Map<String, Object> variables) {}
