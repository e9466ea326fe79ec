package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.steps.AgreementDeclines;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 拒签处理: another try, or an exit is suggested because the person wants no assistance. */
@Component
class SettleDeclineForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final AgreementView views;
    private final AgreementRecords records;
    private final AgreementDeclines declines;

    SettleDeclineForm(AgreementView views, AgreementRecords records, AgreementDeclines declines) {
        this.views = views;
        this.records = records;
        this.declines = declines;
    }

    @Override
    public String taskKey() {
        return AgreementProcess.SETTLE_DECLINE;
    }

    @Override
    public Object view(TaskContext task) {
        FormView.Builder view = views.about(task);
        Agreement declined = declines.latest(task.businessKey());
        return view.card(FormView.Card.facts(
                        "拒签情况",
                        null,
                        List.of(
                                FormView.row("协议编号", declined.agreementNumber()),
                                FormView.row("拒签日期", String.valueOf(declined.declinedOn())),
                                FormView.row("本人理由", declined.declineReason()),
                                FormView.row("登记人", declined.recordedByName()))))
                .option(AgreementProcess.RETRY, "再次协商，重新起草")
                .option(AgreementProcess.EXIT, "本人书面表示放弃援助，建议退出")
                .field(FormField.multiline("opinion", "处理意见").must().hint("拒签本身不是退出的理由；只有本人书面表示放弃援助的，才可建议退出。"))
                .field(FormField.of("statement", "本人书面声明", FormField.Type.FILES)
                        .must()
                        .when("outcome", AgreementProcess.EXIT))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(AgreementProcess.RETRY, AgreementProcess.EXIT));
        String opinion = input.required("opinion", "请写明处理意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        List<String> statement = input.list("statement");
        if (outcome.equals(AgreementProcess.EXIT) && statement.isEmpty()) {
            input.problem("statement", "请上传本人签名的书面声明。");
        }
        input.check();
        if (outcome.equals(AgreementProcess.EXIT)) {
            declines.suggestExit(task.businessKey(), records.officer(task.username()), statement, opinion);
        } else {
            declines.retry(task.businessKey(), records.officer(task.username()));
        }
        return Map.of(AgreementProcess.OUTCOME, outcome);
    }
}
