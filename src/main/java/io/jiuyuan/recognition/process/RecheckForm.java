package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.Recheck;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复核. */
@Component
class RecheckForm implements TaskForm {

    private final FormSupport support;
    private final ReviewOutcomes outcomes;
    private final Recheck recheck;

    RecheckForm(FormSupport support, ReviewOutcomes outcomes, Recheck recheck) {
        this.support = support;
        this.outcomes = outcomes;
        this.recheck = recheck;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.RECHECK;
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
        return outcomes.view(task, CaseStep.RECHECK, false).build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(ReviewOutcomes.offered(false));
        if (!outcome.equals(RecognitionProcess.PASS)) {
            return outcomes.complete(task, CaseStep.RECHECK, outcome, input);
        }
        String opinion = input.text("opinion");
        input.check();
        recheck.pass(task.businessKey(), support.officer(task.username()), opinion);
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }
}
