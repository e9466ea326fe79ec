package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementSigning;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签订协议. */
@Component
class SignAgreementForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final AgreementView views;
    private final AgreementRecords records;
    private final AgreementSigning desk;

    SignAgreementForm(AgreementView views, AgreementRecords records, AgreementSigning desk) {
        this.views = views;
        this.records = records;
        this.desk = desk;
    }

    @Override
    public String taskKey() {
        return AgreementProcess.SIGN_AGREEMENT;
    }

    @Override
    public Object view(TaskContext task) {
        Agreement agreement = desk.toSign(task.businessKey()).orElseThrow(() -> new NotFound("没有找到待签订的协议。"));
        FormView.Builder view = views.about(task);
        if (!desk.helperStillThere(agreement)) {
            view.warning("帮扶人“" + agreement.helper().name() + "”已不在本案所在社区、街道任职，请退回修改，另行确定帮扶人。");
        }
        view.card(AgreementView.card(agreement))
                .option(AgreementProcess.SIGNED, "三方已签字，协议生效")
                .option(AgreementProcess.BACK, "退回修改")
                .option(AgreementProcess.DECLINED, "本人拒签");
        SigningFields.add(view, AgreementProcess.SIGNED, agreement.draftedOn(), records.today());
        return view.field(FormField.multiline("returnReason", "修改理由").must().when("outcome", AgreementProcess.BACK))
                .field(FormField.date("declinedOn", "拒签日期")
                        .must()
                        .value(records.today().toString())
                        .max(records.today())
                        .when("outcome", AgreementProcess.DECLINED))
                .field(FormField.multiline("declineReason", "拒签理由")
                        .must()
                        .when("outcome", AgreementProcess.DECLINED)
                        .hint("写明本人陈述的理由；拒签不影响认定，可以再次协商。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome =
                input.outcome(List.of(AgreementProcess.SIGNED, AgreementProcess.BACK, AgreementProcess.DECLINED));
        Officer officer = records.officer(task.username());
        switch (outcome) {
            case AgreementProcess.SIGNED -> {
                SigningFields.Given given = SigningFields.read(input);
                input.check();
                desk.sign(task.businessKey(), officer, given.signing(), given.proof());
            }
            case AgreementProcess.BACK -> {
                String reason = input.required("returnReason", "请写明修改理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
                input.check();
                desk.returnToDraft(task.businessKey(), officer, reason);
            }
            default -> {
                LocalDate day = input.date("declinedOn");
                String reason = input.required("declineReason", "请写明拒签理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
                input.check();
                desk.decline(task.businessKey(), officer, day, reason);
            }
        }
        return Map.of(AgreementProcess.OUTCOME, outcome);
    }
}
