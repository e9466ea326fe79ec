package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form on which an officer reviews the case: passes it, or comes to one of the outcomes that all reviews share. */
abstract class ReviewForm implements TaskForm {

    private static final Set<String> SHARED = Set.of("outcome", "opinion", "target", "reason");
    private static final Set<String> SUPPLEMENT = Set.of("items", "supplementNote");

    private final String taskKey;
    private final CaseStep step;
    private final boolean withCategory;
    private final boolean withSupplement;
    private final FormSupport support;
    private final ReviewOutcomes outcomes;

    /**
     * @param withCategory whether the reviewer chooses the category
     * @param withSupplement whether this review may ask for a supplement
     */
    ReviewForm(
            String taskKey,
            CaseStep step,
            boolean withCategory,
            boolean withSupplement,
            FormSupport support,
            ReviewOutcomes outcomes) {
        this.taskKey = taskKey;
        this.step = step;
        this.withCategory = withCategory;
        this.withSupplement = withSupplement;
        this.support = support;
        this.outcomes = outcomes;
    }

    @Override
    public final String taskKey() {
        return taskKey;
    }

    @Override
    public final Set<String> fields() {
        Set<String> fields = new HashSet<>(SHARED);
        if (withCategory) {
            fields.add("category");
        }
        if (withSupplement) {
            fields.addAll(SUPPLEMENT);
        }
        return fields;
    }

    /** Where several cases may be decided in one go, they may be passed; each refusal is decided by itself. */
    @Override
    public final boolean bulk(JsonNode input) {
        return bulk() && RecognitionProcess.PASS.equals(new FormInput(input).text("outcome"));
    }

    @Override
    public final Optional<String> barred(TaskContext task) {
        return outcomes.barred(task, step);
    }

    @Override
    public final Object view(TaskContext task) {
        return outcomes.view(task, step, withSupplement).build();
    }

    @Override
    public final Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(outcomes.offered(task, step, withSupplement));
        if (!outcome.equals(RecognitionProcess.PASS)) {
            return outcomes.complete(task, step, outcome, input);
        }
        String category = input.text("category");
        String opinion = input.text("opinion");
        input.check();
        pass(task.businessKey(), support.officer(task.username()), category, opinion);
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }

    /** @param category the reviewer's choice, null where none is made */
    abstract void pass(String caseNumber, Officer officer, String category, String opinion);
}
