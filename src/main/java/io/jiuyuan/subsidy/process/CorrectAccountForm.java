package io.jiuyuan.subsidy.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 更正收款账户: after it, the line is paid again without a new notice. */
@Component
class CorrectAccountForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimAccounts accounts;
    private final ClaimOfficers officers;

    CorrectAccountForm(ClaimRecords records, ClaimCards cards, ClaimAccounts accounts, ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.accounts = accounts;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.CORRECT_ACCOUNT;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "reason", ClaimAccounts.FIELD + "*");
    }

    @Override
    public FormView view(TaskContext task) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        records.lines(of).stream()
                .filter(line -> line.failure() != null)
                .forEach(line -> view.warning("明细" + line.ref() + "支付失败：" + line.failure()));
        view.option(ClaimProcess.DONE, "账户已更正");
        AccountFields.of(of.byPerson()).forEach(view::field);
        return view.field(FormField.multiline("reason", "更正原因").must()).build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(ClaimProcess.DONE));
        Claim of = records.get(task.businessKey());
        Account account = AccountFields.read(input, of.byPerson());
        String reason = input.required("reason", "请写明更正原因（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        accounts.correct(task.businessKey(), account, reason, officers.require(task.username()));
        return Map.of();
    }
}
