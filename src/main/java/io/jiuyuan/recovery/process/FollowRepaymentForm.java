package io.jiuyuan.recovery.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.steps.RecoveryCards;
import io.jiuyuan.recovery.steps.RecoveryRecords;
import io.jiuyuan.recovery.steps.RecoveryRepaying;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记退回: money came back, parts are agreed, or it is handed to legal proceedings. */
@Component
class FollowRepaymentForm implements TaskForm {

    private static final String RECORD = "record";
    private static final String PLAN = "plan";
    private static final String REFER = "refer";
    private static final int MIN_TEXT = 4;
    private static final int MAX_PARTS = 60;

    private final RecoveryRecords records;
    private final RecoveryCards cards;
    private final RecoveryRepaying repaying;

    FollowRepaymentForm(RecoveryRecords records, RecoveryCards cards, RecoveryRepaying repaying) {
        this.records = records;
        this.cards = cards;
        this.repaying = repaying;
    }

    @Override
    public String taskKey() {
        return RecoveryProcess.FOLLOW;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "amount", "paidOn", "voucher", "parts", "firstDue", "reason");
    }

    @Override
    @Transactional(readOnly = true)
    public FormView view(TaskContext task) {
        Recovery of = records.get(task.businessKey());
        FormView.Builder view = FormView.about("补贴资金追回", "追回编号 " + of.number());
        if (of.overdue(records.today())) {
            view.warning("已超过退回期限，已催告" + of.reminders() + "次。");
        }
        cards.cards(of).forEach(view::card);
        view.option(RECORD, "登记退回").option(PLAN, "约定分期退回");
        if (of.overdue(records.today())) {
            view.option(REFER, "移送司法程序");
        }
        return view.field(FormField.of("amount", "退回金额（元）", FormField.Type.MONEY)
                        .must()
                        .value(of.left().toString())
                        .when("outcome", RECORD))
                .field(FormField.date("paidOn", "退回日期")
                        .must()
                        .value(records.today().toString())
                        .max(records.today())
                        .when("outcome", RECORD))
                .field(FormField.text("voucher", "收款凭证号").must().when("outcome", RECORD))
                .field(FormField.of("parts", "期数", FormField.Type.NUMBER)
                        .must()
                        .max(MAX_PARTS)
                        .when("outcome", PLAN))
                .field(FormField.date("firstDue", "首期退回日期").must().when("outcome", PLAN))
                .field(FormField.multiline("reason", "移送理由").must().max(1000).when("outcome", REFER))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String number = task.businessKey();
        String outcome = switch (input.outcome(List.of(RECORD, PLAN, REFER))) {
            case RECORD -> record(number, input, task.username());
            case PLAN -> plan(number, input, task.username());
            default -> refer(number, input, task.username());
        };
        return Map.of(RecoveryProcess.OUTCOME, outcome);
    }

    private String record(String number, FormInput input, String username) {
        Money amount = yuan(input);
        LocalDate paidOn = input.date("paidOn");
        String voucher = input.required("voucher", "请填写收款凭证号。", 1);
        input.check();
        boolean all = repaying.repay(number, new Receipt(amount, paidOn, voucher), username);
        return all ? RecoveryProcess.REPAID : RecoveryProcess.OPEN;
    }

    private static Money yuan(FormInput input) {
        String text = input.text("amount");
        if (text == null || !text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            input.problem("amount", "请填写退回金额（元，最多两位小数）。");
            return null;
        }
        return Money.ofYuan(new BigDecimal(text));
    }

    private String plan(String number, FormInput input, String username) {
        Integer parts = input.number("parts", 2, MAX_PARTS);
        LocalDate first = input.date("firstDue");
        if (parts == null && input.text("parts") == null) {
            input.problem("parts", "请填写期数。");
        }
        if (first == null) {
            input.problem("firstDue", "请填写首期退回日期。");
        }
        input.check();
        repaying.plan(number, parts, first, username);
        return RecoveryProcess.OPEN;
    }

    private String refer(String number, FormInput input, String username) {
        String reason = input.required("reason", "请写明移送理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        repaying.refer(number, reason, username);
        return RecoveryProcess.REFERRED;
    }
}
