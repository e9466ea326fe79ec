package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.OverdueMark;
import io.jiuyuan.recognition.steps.ReviewFile.SupervisionView;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.recognition.steps.StepUnits;
import io.jiuyuan.recognition.steps.Supervision;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 超期督办. */
@Component
class SuperviseOverdueForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_OPINION = 4;

    private final FormSupport support;
    private final ReviewFiles files;
    private final Supervision supervision;
    private final StepUnits units;
    private final Processes processes;

    SuperviseOverdueForm(
            FormSupport support, ReviewFiles files, Supervision supervision, StepUnits units, Processes processes) {
        this.support = support;
        this.files = files;
        this.supervision = supervision;
        this.units = units;
        this.processes = processes;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.SUPERVISE_OVERDUE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion");
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, null, false);
        return new FileView(base)
                .option(SUPERVISED, "已督办", "opinion")
                .supervision(view(task.businessKey(), supervision.get(mark(task))))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        supervision.supervise(mark(task), support.officer(task.username()), opinion);
        return Map.of();
    }

    private SupervisionView view(String caseNumber, OverdueMark mark) {
        boolean stillOpen = processes.openTasks(caseNumber).stream()
                .anyMatch(open ->
                        open.key().equals(mark.taskKey()) && mark.dueAt().equals(open.due()));
        return new SupervisionView(
                mark.stepName(), units.get(mark.unitCode()).name(), mark.dueAt(), mark.markedAt(), stillOpen);
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(RecognitionProcess.OVERDUE_MARK);
    }
}
