package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitWithdrawal;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 撤回拟退出. */
@Component
class WithdrawExitAction implements CaseAction {

    private static final int MIN_TEXT = 4;

    private final ExitRecords records;
    private final ExitWithdrawal withdrawal;
    private final ExitOfficers officers;

    WithdrawExitAction(ExitRecords records, ExitWithdrawal withdrawal, ExitOfficers officers) {
        this.records = records;
        this.withdrawal = withdrawal;
        this.officers = officers;
    }

    @Override
    public String code() {
        return "withdraw-exit";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return records.open(caseNumber)
                .filter(of -> officers.handling(username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "退出",
                        "撤回拟退出",
                        "本人撤回退出申请，或者提出有误；区（县）决定后不能撤回。",
                        List.of(FormField.multiline("reason", "撤回理由").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        ExitProposal of = records.requireOpen(caseNumber);
        Officer officer = officers.requireHandling(username, of.unitCode());
        FormInput input = new FormInput(json);
        String reason = input.required("reason", "请写明撤回理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        withdrawal.withdraw(caseNumber, officer, reason);
    }
}
