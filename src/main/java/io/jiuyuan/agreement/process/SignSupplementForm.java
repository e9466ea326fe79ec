package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.SupplementSigning;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签署补充页. */
@Component
class SignSupplementForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final ChangeView changes;
    private final AgreementRecords records;
    private final SupplementSigning signing;

    SignSupplementForm(ChangeView changes, AgreementRecords records, SupplementSigning signing) {
        this.changes = changes;
        this.records = records;
        this.signing = signing;
    }

    @Override
    public String taskKey() {
        return AgreementChangeProcess.SIGN_SUPPLEMENT;
    }

    @Override
    public Object view(TaskContext task) {
        AgreementChange change = changes.change(task);
        FormView.Builder view = changes.about(task)
                .option(AgreementChangeProcess.SIGNED, "三方已签字，文本已送达")
                .option(AgreementChangeProcess.DECLINED, "本人拒签");
        SigningFields.add(view, AgreementChangeProcess.SIGNED, change.decidedOn(), records.today());
        String effect = change.kind() == ChangeKind.TERMS ? "拒签的，协议内容不变。" : "拒签不影响已确定的帮扶人。";
        return view.field(FormField.multiline("declineReason", "拒签理由")
                        .must()
                        .when("outcome", AgreementChangeProcess.DECLINED)
                        .hint(effect))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(AgreementChangeProcess.SIGNED, AgreementChangeProcess.DECLINED));
        Officer officer = records.officer(task.username());
        Map<String, Object> flags = new HashMap<>(Map.of(AgreementChangeProcess.OUTCOME, outcome));
        if (outcome.equals(AgreementChangeProcess.SIGNED)) {
            SigningFields.Given given = SigningFields.read(input);
            input.check();
            signing.sign(ChangeView.id(task), officer, given.signing(), given.proof());
        } else {
            String reason = input.required("declineReason", "请写明拒签理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
            input.check();
            signing.decline(ChangeView.id(task), officer, reason);
            if (changes.change(task).kind() == ChangeKind.TERMS) {
                flags.put(AgreementChangeProcess.CHANGE_OUTCOME, AgreementChangeProcess.REJECTED);
            }
        }
        return flags;
    }
}
