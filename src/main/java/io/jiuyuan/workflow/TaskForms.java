package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The only way to open and to complete a user task. A person may touch a task of the own posts' groups: view it, complete it
 * when nobody else has taken it, and pass it to a colleague of a candidate group.
 */
public interface TaskForms {

    /** At most so many tasks in one bulk call. */
    int BULK_LIMIT = 200;

    /**
     * What the form of an open task shows.
     *
     * @throws io.jiuyuan.shared.NotFound when there was never such a task
     * @throws io.jiuyuan.shared.RuleRefused code {@code task-gone} when it is completed or was withdrawn
     * @throws io.jiuyuan.shared.AccessRefused when it belongs to other posts
     */
    Opened open(String taskId, String username);

    /**
     * Checks the input, changes the domain and completes the task, all in one transaction. A task that nobody has taken is
     * taken first. A deadlock is tried again.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code task-taken}, {@code task-gone}, {@code task-changed}, or the form's
     * @throws io.jiuyuan.shared.InputRejected for input to be corrected at its fields
     * @throws io.jiuyuan.shared.AccessRefused when the task belongs to other posts
     * @throws io.jiuyuan.shared.NotFound when there was never such a task
     */
    void complete(String taskId, String username, JsonNode input);

    /**
     * Open tasks of the person's posts, the most urgent first.
     *
     * @param page from 0
     * @param size 1 to {@link #BULK_LIMIT}
     */
    Waiting waiting(String username, int page, int size);

    /**
     * Those of the tasks that are open and belong to the person's posts; the others are left out.
     *
     * @param taskIds at most {@link #BULK_LIMIT}, the rest is left out
     */
    List<Head> heads(List<String> taskIds, String username);

    /** Completes each task with the same input in a transaction of its own, where its form allows that. */
    List<Result> completeEach(List<String> taskIds, String username, JsonNode input);

    /**
     * Gives each task to a colleague who holds a post of one of its candidate groups.
     *
     * @param assignee null gives the task back to the unit
     */
    List<Result> assignEach(List<String> taskIds, String username, String assignee);

    /** @param total of all pages */
    record Waiting(List<Entry> entries, long total) {

        /** @param bulk whether tasks of this kind may be completed together */
        public record Entry(Head task, boolean bulk) {}
    }

    /**
     * @param view what {@link TaskForm#view} returned
     * @param today by the application's clock, which a browser does not know
     */
    record Opened(Head task, Object view, LocalDate today) {}

    /**
     * @param key activity id in the model
     * @param due end of the limit, null when there is none
     * @param provisional whether {@code due} lies in a year whose calendar is not published yet
     * @param urged null when nobody has urged it
     */
    record Head(
            String id,
            String key,
            String name,
            String caseNumber,
            Instant created,
            Instant due,
            boolean provisional,
            boolean overdue,
            String assignee,
            TaskUrgings.Urged urged) {}

    /**
     * The outcome for one task of a bulk call.
     *
     * @param code null when done, else the code of the refusal
     * @param message null when done, else the reason in Chinese
     */
    record Result(String taskId, boolean done, String code, String message) {}
}
