package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A form that needs the answer of a service elsewhere, which may be slow or down. It is asked between two transactions: nothing is
 * locked while it takes its time.
 *
 * @param <A> the answer; never null, also when the service gave none
 */
public interface AskingTaskForm<A> extends TaskForm {

    /**
     * Asks, without a transaction; the person's right to the task has been checked.
     *
     * @param input null when the form is opened
     */
    A ask(TaskContext task, JsonNode input);

    /** As {@link TaskForm#view}, with the answer. */
    Object view(TaskContext task, A answer);

    /** As {@link TaskForm#complete}, with the answer to what was asked moments ago. */
    Map<String, Object> complete(TaskContext task, JsonNode input, A answer);

    @Override
    default Object view(TaskContext task) {
        throw new IllegalStateException(taskKey() + " has to ask first");
    }

    @Override
    default Map<String, Object> complete(TaskContext task, JsonNode input) {
        throw new IllegalStateException(taskKey() + " has to ask first");
    }
}
