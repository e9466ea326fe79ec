package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.ChangeDecisions;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 起草协议变更. */
@Component
class AmendAgreementForm implements TaskForm {

    private static final int MIN_TEXT = 4;
    private static final int LONGEST_TERMS = 1000;

    private final ChangeView changes;
    private final AgreementRecords records;
    private final ChangeDecisions decisions;

    AmendAgreementForm(ChangeView changes, AgreementRecords records, ChangeDecisions decisions) {
        this.changes = changes;
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return AgreementChangeProcess.AMEND_AGREEMENT;
    }

    @Override
    public Object view(TaskContext task) {
        String terms =
                records.open(task.businessKey()).map(Agreement::otherTerms).orElse(null);
        return changes.about(task)
                .option(AgreementChangeProcess.GRANTED, "变更，制作补充页")
                .option(AgreementChangeProcess.REJECTED, "不需变更")
                .field(FormField.multiline("amendment", "变更内容")
                        .must()
                        .value(changes.change(task).amendment())
                        .when("outcome", AgreementChangeProcess.GRANTED)
                        .hint("印入补充页，写明哪一条由什么变更为什么。"))
                .field(FormField.multiline("otherTerms", "变更后的其他约定（第六条）")
                        .value(terms)
                        .max(LONGEST_TERMS)
                        .when("outcome", AgreementChangeProcess.GRANTED))
                .field(FormField.multiline("opinion", "不需变更的理由")
                        .must()
                        .when("outcome", AgreementChangeProcess.REJECTED))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(AgreementChangeProcess.GRANTED, AgreementChangeProcess.REJECTED));
        Officer officer = records.officer(task.username());
        if (outcome.equals(AgreementChangeProcess.GRANTED)) {
            String amendment = input.required("amendment", "请写明变更内容（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
            String terms = input.text("otherTerms");
            input.check();
            decisions.grantTerms(ChangeView.id(task), officer, amendment, terms);
        } else {
            String opinion = input.required("opinion", "请写明不需变更的理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
            input.check();
            decisions.reject(ChangeView.id(task), officer, opinion);
        }
        return Map.of(AgreementChangeProcess.OUTCOME, outcome, AgreementChangeProcess.CHANGE_OUTCOME, outcome);
    }
}
