package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.domain.CaseTransfer;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.Transfers;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 接收转入个案: from then on everything of the case is with this unit. */
@Component
class AcceptTransferForm implements TaskForm {

    private static final String ACCEPT = "accept";
    private static final String DECLINE = "decline";

    private final AssistanceCards cards;
    private final Acting acting;
    private final Transfers transfers;
    private final AssistanceRecords records;
    private final CaseUnits units;
    private final TaskMover mover;

    AcceptTransferForm(
            AssistanceCards cards,
            Acting acting,
            Transfers transfers,
            AssistanceRecords records,
            CaseUnits units,
            TaskMover mover) {
        this.cards = cards;
        this.acting = acting;
        this.transfers = transfers;
        this.records = records;
        this.units = units;
        this.mover = mover;
    }

    @Override
    public String taskKey() {
        return AssistanceProcess.ACCEPT_TRANSFER;
    }

    @Override
    public Object view(TaskContext task) {
        var view = cards.view(task.businessKey()).option(ACCEPT, "接收").option(DECLINE, "不接收");
        transfers.pending(task.businessKey()).ifPresent(pending -> view.warning(warning(pending)));
        return view.field(FormField.multiline("opinion", "意见").must().hint("接收的，写明核实的现居住情况；不接收的，写明理由。"))
                .build();
    }

    private String warning(CaseTransfer pending) {
        return "由" + units.get(pending.fromUnitCode()).fullName() + "（" + pending.requestedByName() + "）申请转入："
                + pending.reason();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(ACCEPT, DECLINE));
        String opinion = input.required("opinion", "请填写意见。", 2);
        input.check();
        Officer officer = acting.officer(task.username());
        String caseNumber = task.businessKey();
        if (outcome.equals(ACCEPT)) {
            transfers.accept(caseNumber, opinion, officer);
            mover.move(caseNumber, records.get(caseNumber).unitCode(), task.taskId());
        } else {
            transfers.decline(caseNumber, opinion, officer);
        }
        return Map.of();
    }
}
