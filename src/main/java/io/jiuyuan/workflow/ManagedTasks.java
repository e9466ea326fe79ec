package io.jiuyuan.workflow;

import io.jiuyuan.workflow.Processes.OpenTask;
import java.util.List;
import java.util.Optional;

/**
 * Open tasks in the hands of whoever watches over them. Nothing here asks whether that person may: the caller has. Every call
 * joins the caller's transaction.
 */
public interface ManagedTasks {

    /** A task-local flag: its next tier is called before its limit has passed. */
    String CALLED_EARLY = "calledEarly";

    /** The open task; empty when it is gone. */
    Optional<Managed> find(String taskId);

    /**
     * The open task; whoever else wants it waits until the caller's transaction ends.
     *
     * @throws io.jiuyuan.shared.NotFound when there was never such a task
     * @throws io.jiuyuan.shared.RuleRefused code {@code task-gone} when it is completed or was withdrawn
     */
    Managed lock(String taskId);

    /** As {@link #lock}, all open tasks of that number, before any of them is read. */
    void lockAll(String businessKey);

    /** Why that person may not decide the task although a post allows it; empty when nothing speaks against it. */
    Optional<String> barred(String taskId, String username);

    /**
     * Gives the task to that person, whoever held it.
     *
     * @param to holds a post of one of its candidate groups
     * @param by on whose behalf the engine records it
     */
    void give(String taskId, String to, String by);

    /** Leaves a comment on the task, which Tasklist shows, and puts it first. */
    void press(String taskId, String comment, String by);

    /**
     * Calls the tier that the task's own timers would call next: to supervise the task once it is overdue, then the tier above
     * the supervising one. The timer that would have done it is spent.
     *
     * @return engine groups that are called by it
     * @throws io.jiuyuan.shared.RuleRefused code {@code at-top} when no timer calls anybody any more
     */
    List<String> callNextTier(String taskId, String by);

    /**
     * Lets the first of these timers fire now which still waits, as it would at its time.
     *
     * @param timers activity ids, in the order in which they are to fire
     * @return engine groups that are called by it
     * @throws io.jiuyuan.shared.RuleRefused code {@code at-top} when none of them waits, or nobody else is called
     */
    List<String> fire(String businessKey, List<String> timers, String by);

    /** @param businessKey number of the case, claim or batch to which it belongs */
    record Managed(OpenTask task, String businessKey) {

        /** What it is called in a sentence. */
        public String quoted() {
            return "“" + task.name() + "”";
        }
    }
}
