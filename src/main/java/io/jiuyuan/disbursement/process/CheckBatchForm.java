package io.jiuyuan.disbursement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.steps.Checking;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 财政核对. */
@Component
class CheckBatchForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final BatchCards cards;
    private final Checking checking;
    private final Officers officers;

    CheckBatchForm(BatchCards cards, Checking checking, Officers officers) {
        this.cards = cards;
        this.checking = checking;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return DisbursementProcess.CHECK_BATCH;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion");
    }

    @Override
    public FormView view(TaskContext task) {
        FormView.Builder view = cards.about(task.businessKey());
        if (checking.involves(task.businessKey(), task.username())) {
            view.warning("您已办理本批次的其他环节，核对须由其他人员办理。");
        }
        if (checking.leavesNobodyToRelease(task.businessKey(), task.username())) {
            view.warning("本次支付的提起人不得放行，由您核对后将无人可以放行，请由提起人核对、您放行。");
        }
        cards.held(view, task.businessKey());
        return view.card(cards.ready(task.businessKey()))
                .option(DisbursementProcess.PASS, "核对无误")
                .option(DisbursementProcess.RETURN, "退回")
                .field(FormField.multiline("opinion", "核对意见").hint("退回时必填，写明原因；退回后各笔资金可重新编制。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(DisbursementProcess.PASS, DisbursementProcess.RETURN));
        Officer officer = officers.find(task.username()).orElseThrow(() -> new AccessRefused("您不是本系统的工作人员"));
        if (outcome.equals(DisbursementProcess.PASS)) {
            String opinion = input.text("opinion");
            input.check();
            return DisbursementProcess.outcome(checking.check(task.businessKey(), officer, opinion));
        }
        String reason = input.required("opinion", "请写明退回的原因（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        return DisbursementProcess.outcome(checking.sendBack(task.businessKey(), officer, reason));
    }
}
