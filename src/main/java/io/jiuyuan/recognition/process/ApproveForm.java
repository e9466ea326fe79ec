package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.Approval;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审核确认. */
@Component
class ApproveForm implements TaskForm {

    private static final boolean WITH_SUPPLEMENT = true;

    private final FormSupport support;
    private final ReviewOutcomes outcomes;
    private final Approval approval;

    ApproveForm(FormSupport support, ReviewOutcomes outcomes, Approval approval) {
        this.support = support;
        this.outcomes = outcomes;
        this.approval = approval;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.APPROVE;
    }

    @Override
    public boolean bulk() {
        return true;
    }

    @Override
    public boolean bulk(JsonNode input) {
        return RecognitionProcess.PASS.equals(new FormInput(input).text("outcome"));
    }

    @Override
    public Object view(TaskContext task) {
        return outcomes.view(task, CaseStep.APPROVAL, WITH_SUPPLEMENT).build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(ReviewOutcomes.offered(WITH_SUPPLEMENT));
        if (!outcome.equals(RecognitionProcess.PASS)) {
            return outcomes.complete(task, CaseStep.APPROVAL, outcome, input);
        }
        String category = input.text("category");
        String opinion = input.text("opinion");
        input.check();
        approval.pass(task.businessKey(), support.officer(task.username()), category, opinion);
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }
}
