package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a capability contributes for one user task: the data its form shows, and what happens when it is completed. Beans of
 * this type live in {@code ..process..} packages. {@code POST /api/tasks/{id}/complete} checks the task and the person's
 * right to it, calls {@link #complete}, and completes the engine's task with the returned flags, all in one transaction.
 */
public interface TaskForm {

    /** Activity id of the user task, unique over all models. */
    String taskKey();

    /**
     * Names of the fields that an input may have; one that ends in {@code *} stands for all that begin like it. Any other field
     * is refused before {@link #complete} is called, so that a misspelt one is not lost. By default those of the {@link
     * FormView} that {@link #view} returns, and {@code outcome}; a form with a view of another kind names its own.
     */
    default Set<String> fields() {
        return Set.of();
    }

    /** Serialized to JSON for {@code GET /api/tasks/{id}}. */
    Object view(TaskContext task);

    /**
     * Validates the input and changes the domain.
     *
     * @return process variables to set on completion: flags, ids and dates only
     * @throws io.jiuyuan.shared.InputRejected for input to be corrected at its fields
     * @throws io.jiuyuan.shared.RuleRefused when a rule forbids the step
     */
    Map<String, Object> complete(TaskContext task, JsonNode input);

    /**
     * Why the person of {@code task} may not decide it although a post allows it, e.g. because the step before was theirs;
     * empty when nothing speaks against it. Asked before the task is given to somebody; {@link #complete} refuses all the same.
     */
    default Optional<String> barred(TaskContext task) {
        return Optional.empty();
    }

    /** Whether several tasks of this kind may be decided in one go with the same input. */
    default boolean bulk() {
        return false;
    }

    /** Whether this input may; a form that allows several passes at once may still want each refusal by itself. */
    default boolean bulk(JsonNode input) {
        return bulk();
    }
}
