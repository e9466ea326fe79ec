package io.jiuyuan.subsidy.process;

import static io.jiuyuan.subsidy.process.ClaimProcess.CONFIRM;
import static io.jiuyuan.subsidy.process.ClaimProcess.DECLINE;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimEnding;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimProposing;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 免申即享确认: what the person says to a claim that the system found (C3). */
@Component
class ConfirmProposalForm implements TaskForm {

    private static final int MIN_TEXT = 4;
    private static final List<Option> CHANNELS = List.of(
            new Option("电话", "电话"), new Option("入户", "入户"), new Option("窗口", "到窗口当面"), new Option("短信", "短信回复"));

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimProposing proposing;
    private final ClaimAccounts accounts;
    private final ClaimEnding ending;
    private final ClaimOfficers officers;

    ConfirmProposalForm(
            ClaimRecords records,
            ClaimCards cards,
            ClaimProposing proposing,
            ClaimAccounts accounts,
            ClaimEnding ending,
            ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.proposing = proposing;
        this.accounts = accounts;
        this.ending = ending;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.CONFIRM_PROPOSAL;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "channel", "opinion", ClaimAccounts.FIELD + "*");
    }

    @Override
    public FormView view(TaskContext task) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of)
                .warning("系统筛查认为可以申领，须征得本人同意；本人未确认的，不得发放。")
                .option(CONFIRM, "本人确认申领")
                .option(DECLINE, "本人不申领")
                .field(FormField.of("channel", "征询方式", Type.RADIO).must().options(CHANNELS));
        if (accounts.find(of).isEmpty()) {
            AccountFields.of(true).forEach(field -> view.field(field.when("outcome", CONFIRM)));
        }
        return view.field(FormField.multiline("opinion", "本人意见").hint("不申领的，写明原因。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(CONFIRM, DECLINE));
        String channel =
                input.choice("channel", CHANNELS.stream().map(Option::code).toList(), "请选择征询方式。");
        String opinion = outcome.equals(DECLINE)
                ? input.required("opinion", "请写明本人不申领的原因（不少于" + MIN_TEXT + "个字）。", MIN_TEXT)
                : input.text("opinion");
        Account account = AccountFields.read(input, true);
        input.check();
        Officer officer = officers.require(task.username());
        if (outcome.equals(DECLINE)) {
            ending.decline(task.businessKey(), officer, channel + "征询：" + opinion);
            return Map.of(ClaimProcess.OUTCOME, outcome);
        }
        if (account.number() != null) {
            accounts.record(records.get(task.businessKey()), account, "免申即享确认时登记", officer);
        }
        proposing.confirm(task.businessKey(), officer, channel, opinion);
        return Map.of(ClaimProcess.OUTCOME, outcome);
    }
}
