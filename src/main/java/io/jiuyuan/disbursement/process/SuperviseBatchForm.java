package io.jiuyuan.disbursement.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.domain.BatchOverdue;
import io.jiuyuan.disbursement.steps.BatchLimits;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 拨付超期督办. */
@Component
class SuperviseBatchForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_TEXT = 4;

    private final BatchCards cards;
    private final BatchLimits limits;
    private final Officers officers;
    private final Units units;
    private final Processes processes;

    SuperviseBatchForm(BatchCards cards, BatchLimits limits, Officers officers, Units units, Processes processes) {
        this.cards = cards;
        this.limits = limits;
        this.officers = officers;
        this.units = units;
        this.processes = processes;
    }

    @Override
    public String taskKey() {
        return DisbursementProcess.SUPERVISE_BATCH;
    }

    @Override
    public FormView view(TaskContext task) {
        BatchOverdue mark = limits.mark(markId(task));
        boolean stillOpen = processes.openTasks(task.businessKey()).stream()
                .anyMatch(open ->
                        open.key().equals(mark.taskKey()) && mark.dueAt().equals(open.due()));
        return cards.about(task.businessKey())
                .card(Card.facts(
                        "超期环节",
                        null,
                        List.of(
                                row("环节", mark.stepName()),
                                row("承办单位", units.get(mark.unitCode()).fullName() + "财政部门"),
                                row("办理期限", cards.minute(mark.dueAt())),
                                row("现在", stillOpen ? "仍未办结" : "已办理"))))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        limits.supervise(
                markId(task),
                officers.find(task.username()).orElseThrow(() -> new AccessRefused("您不是本系统的工作人员")),
                opinion);
        return Map.of();
    }

    private static String markId(TaskContext task) {
        return (String) task.variables().get(DisbursementProcess.OVERDUE_MARK);
    }
}
