package io.jiuyuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Running instances, for capabilities that need no more of the engine than this. Every call joins the caller's transaction. */
public interface Processes {

    /**
     * Starts the newest version of a model.
     *
     * @param businessKey case, claim or notice number
     * @param variables ids, flags, dates and decision results; never personal data
     * @return the instance's id
     */
    String start(String definitionKey, String businessKey, Map<String, Object> variables);

    /**
     * Delivers a message to the one place that waits for it, in any instance of that business key.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-waiting} when nothing waits for it
     */
    void correlate(String message, String businessKey, Map<String, Object> variables);

    /** Whether something waits for that message now. */
    boolean awaits(String message, String businessKey);

    /** Whether an instance of that model runs under that business key. */
    boolean runs(String definitionKey, String businessKey);

    /** Open user tasks of all instances with that business key, oldest first. */
    List<OpenTask> openTasks(String businessKey);

    /** @param due end of the limit, null when there is none */
    record OpenTask(
            String id, String key, String name, List<String> groups, String assignee, Instant created, Instant due) {}
}
