package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 超期督办 of a placement or of a task. */
@Component
class SuperviseAssistanceForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_OPINION = 4;

    private final AssistanceCards cards;
    private final Acting acting;
    private final AssistanceSupervision supervision;
    private final CaseUnits units;
    private final Placements placements;

    SuperviseAssistanceForm(
            AssistanceCards cards,
            Acting acting,
            AssistanceSupervision supervision,
            CaseUnits units,
            Placements placements) {
        this.placements = placements;
        this.cards = cards;
        this.acting = acting;
        this.supervision = supervision;
        this.units = units;
    }

    @Override
    public String taskKey() {
        return SupervisionProcess.SUPERVISE;
    }

    @Override
    public Object view(TaskContext task) {
        AssistanceMark mark = supervision.get(mark(task));
        return cards.view(task.businessKey())
                .warning(warning(task.businessKey(), mark))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must().hint("说明超期原因和办理要求，随案卷留存。"))
                .build();
    }

    private String warning(String caseNumber, AssistanceMark mark) {
        String unit = "承办单位：" + units.get(mark.unitCode()).name() + "。";
        return placements
                .current(caseNumber)
                .filter(clock -> mark.subjectKey().equals(AssistanceMark.PLACEMENT))
                .map(clock -> "“" + mark.subjectName() + "”已于" + clock.dueDay() + "届满，" + cards.standing(clock)
                        + "仍未安置，" + unit)
                .orElseGet(() -> "“" + mark.subjectName() + "”已于" + cards.moment(mark.dueAt()) + "到期，" + unit);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        supervision.supervise(mark(task), acting.officer(task.username()), opinion);
        return Map.of();
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(SupervisionProcess.OVERDUE_MARK);
    }
}
