package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementOverdue;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementSupervision;
import io.jiuyuan.agreement.steps.AgreementUnits;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 协议超期督办 and 协议变更超期督办. */
class SuperviseAgreementForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_OPINION = 4;

    private final String taskKey;
    private final AgreementView views;
    private final AgreementRecords records;
    private final AgreementUnits units;
    private final AgreementSupervision supervision;
    private final Processes processes;
    private final Clock clock;

    SuperviseAgreementForm(
            String taskKey,
            AgreementView views,
            AgreementRecords records,
            AgreementUnits units,
            AgreementSupervision supervision,
            Processes processes,
            Clock clock) {
        this.taskKey = taskKey;
        this.views = views;
        this.records = records;
        this.units = units;
        this.supervision = supervision;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public Object view(TaskContext task) {
        AgreementOverdue mark = supervision.get(mark(task));
        boolean stillOpen = processes.openTasks(task.businessKey()).stream()
                .anyMatch(open ->
                        open.key().equals(mark.taskKey()) && mark.dueAt().equals(open.due()));
        return views.about(task)
                .card(FormView.Card.facts(
                        "超期事项",
                        null,
                        List.of(
                                FormView.row("超期环节", mark.stepName()),
                                FormView.row("办理单位", units.get(mark.unitCode()).fullName()),
                                FormView.row(
                                        "办理期限",
                                        LocalDate.ofInstant(mark.dueAt(), clock.getZone())
                                                .toString()),
                                FormView.row("目前情况", stillOpen ? "仍未办结" : "已办结"))))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        supervision.supervise(mark(task), records.officer(task.username()), opinion);
        return Map.of();
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(AgreementProcess.OVERDUE_MARK);
    }
}
