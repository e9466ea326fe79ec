package io.jiuyuan.recovery.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.steps.RecoveryCards;
import io.jiuyuan.recovery.steps.RecoveryDeciding;
import io.jiuyuan.recovery.steps.RecoveryLimits;
import io.jiuyuan.recovery.steps.RecoveryRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审定追回: a second officer orders the return, or rejects it. */
@Component
class DecideRecoveryForm implements TaskForm {

    private static final String CONFIRM = "confirm";
    private static final String REJECT = "reject";
    private static final int MIN_TEXT = 4;

    private final RecoveryRecords records;
    private final RecoveryCards cards;
    private final RecoveryLimits limits;
    private final RecoveryDeciding deciding;

    DecideRecoveryForm(RecoveryRecords records, RecoveryCards cards, RecoveryLimits limits, RecoveryDeciding deciding) {
        this.records = records;
        this.cards = cards;
        this.limits = limits;
        this.deciding = deciding;
    }

    @Override
    public String taskKey() {
        return RecoveryProcess.DECIDE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "dueOn", "freeMonths", "opinion");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> barred(TaskContext task) {
        return task.username().equals(records.get(task.businessKey()).proposedBy())
                ? Optional.of("是该追回的提出人")
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public FormView view(TaskContext task) {
        Recovery of = records.get(task.businessKey());
        FormView.Builder view = FormView.about("补贴资金追回", "追回编号 " + of.number());
        if (task.username().equals(of.proposedBy())) {
            view.warning("该追回由您提出，须由其他人员审定。");
        }
        if (of.surplus()) {
            view.warning("银行重复支付的金额，经两人确认后自动提出追回；享受月数不变。");
        }
        if (of.ground().fraud()) {
            view.warning("事由为骗取补贴：决定追回的，同时提出退出就业援助。");
        }
        cards.cards(of).forEach(view::card);
        view.option(CONFIRM, "决定追回")
                .option(REJECT, "不予追回")
                .field(FormField.date("dueOn", "退回期限")
                        .must()
                        .value(limits.usualReturn(of).toString())
                        .when("outcome", CONFIRM));
        if (!of.surplus()) {
            view.field(FormField.of("freeMonths", "退清后恢复所追回的月数，可重新申领", FormField.Type.CHECKBOX)
                    .hint("不勾选的，退回的月份仍计入已享受的月数。")
                    .when("outcome", CONFIRM));
        }
        return view.field(FormField.multiline("opinion", "审定意见").must().max(1000))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        boolean ordered = input.outcome(List.of(CONFIRM, REJECT)).equals(CONFIRM);
        String opinion = input.required("opinion", "请写明审定意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        LocalDate dueOn = input.date("dueOn");
        if (ordered && dueOn == null) {
            input.problem("dueOn", "请填写退回期限。");
        }
        input.check();
        if (ordered) {
            deciding.order(task.businessKey(), dueOn, input.flag("freeMonths"), opinion, task.username());
        } else {
            deciding.reject(task.businessKey(), opinion, task.username());
        }
        return Map.of(RecoveryProcess.ORDERED, ordered);
    }
}
