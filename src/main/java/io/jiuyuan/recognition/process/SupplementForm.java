package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.Supplement;
import io.jiuyuan.recognition.steps.FactCorrections;
import io.jiuyuan.recognition.steps.ReviewFile.SupplementView;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.recognition.steps.Supplements;
import io.jiuyuan.workdays.WorkingDays;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补正材料: the accepting unit registers what the applicant brings. */
@Component
class SupplementForm implements TaskForm {

    private static final String SUPPLEMENTED = "supplemented";

    private final FormSupport support;
    private final ReviewFiles files;
    private final Supplements supplements;
    private final FactCorrections corrections;
    private final WorkingDays workingDays;

    SupplementForm(
            FormSupport support,
            ReviewFiles files,
            Supplements supplements,
            FactCorrections corrections,
            WorkingDays workingDays) {
        this.support = support;
        this.files = files;
        this.supplements = supplements;
        this.corrections = corrections;
        this.workingDays = workingDays;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.SUPPLEMENT;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "materials", FactCorrections.PREFIX + "*");
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, null, false);
        return new FileView(base)
                .option(SUPPLEMENTED, "已补正")
                .factFields(corrections.fields(base.recognition()))
                .supplement(
                        supplements.latest(task.businessKey()).map(this::view).orElse(null))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(SUPPLEMENTED));
        String opinion = input.text("opinion");
        input.check();
        Officer officer = support.officer(task.username());
        corrections.apply(task.businessKey(), CaseStep.SUPPLEMENT, officer, input.texts(FactCorrections.PREFIX));
        supplements.returned(task.businessKey(), officer, input.list("materials"), opinion);
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }

    private SupplementView view(Supplement supplement) {
        return new SupplementView(
                supplement.number(),
                FormSupport.codes(supplement),
                supplement.items().stream().map(Supplement.Item::itemName).toList(),
                supplement.note(),
                supplement.requestedAt(),
                supplement.dueAt(),
                workingDays.provisional(supplement.dueAt()));
    }
}
