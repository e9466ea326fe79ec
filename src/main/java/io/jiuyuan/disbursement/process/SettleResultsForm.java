package io.jiuyuan.disbursement.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.steps.Figures;
import io.jiuyuan.disbursement.steps.Reconciliation;
import io.jiuyuan.disbursement.steps.Rounds;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 回盘对账: results are read on the batch's page; here the batch goes on or ends. */
@Component
class SettleResultsForm implements TaskForm {

    private static final String CORRECTED = "corrected";
    private static final String ALL = "all";

    private final BatchCards cards;
    private final Figures figures;
    private final Reconciliation reconciliation;
    private final Rounds rounds;
    private final Officers officers;

    SettleResultsForm(
            BatchCards cards, Figures figures, Reconciliation reconciliation, Rounds rounds, Officers officers) {
        this.cards = cards;
        this.figures = figures;
        this.reconciliation = reconciliation;
        this.rounds = rounds;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return DisbursementProcess.SETTLE_RESULTS;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "scope");
    }

    @Override
    public FormView view(TaskContext task) {
        String number = task.businessKey();
        Figures.Sent sent = figures.sent(number);
        FormView.Builder view = cards.about(number)
                .warning("支付文件的下载、回盘结果的导入和疑点的处理，请在批次页面办理。")
                .card(cards.states(number))
                .card(Card.table(
                        "与银行对账（按每次发送计）",
                        sent.balanced() ? "平" : "不平",
                        List.of("", "笔数", "金额"),
                        List.of(
                                line("发送", sent.sent()),
                                line("成功", sent.paid()),
                                line("失败", sent.failed()),
                                line("未回盘", sent.outstanding()))));
        reconciliation.obstacles(number).forEach(view::warning);
        return view.option(DisbursementProcess.AGAIN, "对失败的明细再次支付")
                .option(DisbursementProcess.ENDED, "全部结清，办结")
                .field(FormField.choice(
                                "scope",
                                "再次支付的范围",
                                List.of(new Option(CORRECTED, "仅账户已更正的"), new Option(ALL, "全部失败的（账户无误，系银行原因）")))
                        .must()
                        .value(CORRECTED)
                        .when("outcome", DisbursementProcess.AGAIN))
                .build();
    }

    private static List<String> line(String name, Figures.Sum sum) {
        return row(name, String.valueOf(sum.count()), sum.amount().format());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(DisbursementProcess.AGAIN, DisbursementProcess.ENDED));
        Officer officer = officers.find(task.username()).orElseThrow(() -> new AccessRefused("您不是本系统的工作人员"));
        if (outcome.equals(DisbursementProcess.AGAIN)) {
            String scope = input.choice("scope", List.of(CORRECTED, ALL), "请选择再次支付的范围。");
            input.check();
            rounds.again(task.businessKey(), ALL.equals(scope), officer);
        } else {
            rounds.end(task.businessKey(), officer);
        }
        return Map.of(DisbursementProcess.OUTCOME, outcome);
    }
}
