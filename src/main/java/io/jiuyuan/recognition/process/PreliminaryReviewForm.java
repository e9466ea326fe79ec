package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.PreliminaryReview;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 初审. */
@Component
class PreliminaryReviewForm implements TaskForm {

    private static final boolean WITH_SUPPLEMENT = true;

    private final FormSupport support;
    private final ReviewOutcomes outcomes;
    private final PreliminaryReview review;

    PreliminaryReviewForm(FormSupport support, ReviewOutcomes outcomes, PreliminaryReview review) {
        this.support = support;
        this.outcomes = outcomes;
        this.review = review;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.PRELIMINARY_REVIEW;
    }

    @Override
    public Object view(TaskContext task) {
        return outcomes.view(task, CaseStep.PRELIMINARY_REVIEW, WITH_SUPPLEMENT).build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(ReviewOutcomes.offered(WITH_SUPPLEMENT));
        if (!outcome.equals(RecognitionProcess.PASS)) {
            return outcomes.complete(task, CaseStep.PRELIMINARY_REVIEW, outcome, input);
        }
        String category = input.text("category");
        String opinion = input.text("opinion");
        input.check();
        review.pass(task.businessKey(), support.officer(task.username()), category, opinion);
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }
}
