package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.ChangeDecisions;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 更换帮扶人审定. */
@Component
class DecideHelperChangeForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final AgreementView views;
    private final ChangeView changes;
    private final AgreementRecords records;
    private final ChangeDecisions decisions;

    DecideHelperChangeForm(
            AgreementView views, ChangeView changes, AgreementRecords records, ChangeDecisions decisions) {
        this.views = views;
        this.changes = changes;
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return AgreementChangeProcess.DECIDE_HELPER_CHANGE;
    }

    @Override
    public Object view(TaskContext task) {
        AgreementChange change = changes.change(task);
        FormView.Builder view = changes.about(task).option(AgreementChangeProcess.GRANTED, "更换帮扶人");
        view.option(AgreementChangeProcess.REJECTED, "不予更换");
        if (change.kind() == ChangeKind.HELPER_REQUEST) {
            view.option(AgreementChangeProcess.WITHDRAWN, "本人撤回申请");
        }
        if (task.username().equals(change.previousHelper())) {
            view.warning("您是原帮扶人，须由其他工作人员审定。");
        }
        return view.field(views.helper(task.businessKey(), null).when("outcome", AgreementChangeProcess.GRANTED))
                .field(FormField.multiline("opinion", "不予更换的理由")
                        .must()
                        .when("outcome", AgreementChangeProcess.REJECTED)
                        .hint("申请人将收到理由。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(
                AgreementChangeProcess.GRANTED, AgreementChangeProcess.REJECTED, AgreementChangeProcess.WITHDRAWN));
        Officer officer = records.officer(task.username());
        String id = ChangeView.id(task);
        switch (outcome) {
            case AgreementChangeProcess.GRANTED -> {
                String helper = input.required("helper", "请选择新的帮扶人。", 1);
                input.check();
                decisions.grantHelper(id, officer, helper);
            }
            case AgreementChangeProcess.REJECTED -> {
                String opinion = input.required("opinion", "请写明不予更换的理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
                input.check();
                decisions.reject(id, officer, opinion);
            }
            default -> decisions.withdraw(id, officer);
        }
        return Map.of(AgreementChangeProcess.OUTCOME, outcome, AgreementChangeProcess.CHANGE_OUTCOME, outcome);
    }
}
