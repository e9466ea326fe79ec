package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.Acceptance;
import io.jiuyuan.recognition.steps.FactCorrections;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.recognition.steps.Supplements;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 受理与材料核对. */
@Component
class AcceptApplicationForm implements TaskForm {

    private final FormSupport support;
    private final ReviewFiles files;
    private final Acceptance acceptance;
    private final Supplements supplements;
    private final FactCorrections corrections;

    AcceptApplicationForm(
            FormSupport support,
            ReviewFiles files,
            Acceptance acceptance,
            Supplements supplements,
            FactCorrections corrections) {
        this.support = support;
        this.files = files;
        this.acceptance = acceptance;
        this.supplements = supplements;
        this.corrections = corrections;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.ACCEPT_APPLICATION;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "items", "supplementNote", FactCorrections.PREFIX + "*");
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, null, false);
        FileView view = new FileView(base)
                .option(RecognitionProcess.PASS, "受理")
                .factFields(corrections.fields(base.recognition()));
        if (support.supplementPossible(base.recognition())) {
            view.option(RecognitionProcess.ASK_SUPPLEMENT, "要求补正", "items")
                    .supplementItems(support.supplementItems(base.recognition()));
        }
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(RecognitionProcess.PASS, RecognitionProcess.ASK_SUPPLEMENT));
        Officer officer = support.officer(task.username());
        String opinion = input.text("opinion");
        String note = input.text("supplementNote");
        input.check();
        corrections.apply(task.businessKey(), CaseStep.ACCEPTANCE, officer, input.texts(FactCorrections.PREFIX));
        if (outcome.equals(RecognitionProcess.PASS)) {
            acceptance.accept(task.businessKey(), officer, opinion);
        } else {
            supplements.request(task.businessKey(), CaseStep.ACCEPTANCE, officer, input.list("items"), note, opinion);
        }
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }
}
