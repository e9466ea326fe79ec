package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementTermination;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 解除协议审定, by another officer than the one who investigated. */
@Component
class DecideTerminationForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final ChangeView changes;
    private final AgreementRecords records;
    private final AgreementTermination termination;

    DecideTerminationForm(ChangeView changes, AgreementRecords records, AgreementTermination termination) {
        this.changes = changes;
        this.records = records;
        this.termination = termination;
    }

    @Override
    public String taskKey() {
        return AgreementChangeProcess.DECIDE_TERMINATION;
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return changes.change(task).investigation().by(task.username()) ? Optional.of("是本案的调查人") : Optional.empty();
    }

    @Override
    public Object view(TaskContext task) {
        AgreementChange change = changes.change(task);
        FormView.Builder view = changes.about(task);
        if (change.investigation().by(task.username())) {
            view.warning("您是本案的调查人，须由其他工作人员审定。");
        }
        return view.option(AgreementChangeProcess.TERMINATE, "解除协议")
                .option(AgreementChangeProcess.KEEP, "继续履行")
                .option(AgreementChangeProcess.INVESTIGATE_AGAIN, "退回补充调查")
                .field(FormField.multiline("opinion", "审定意见").must().hint("解除协议的，意见印入通知书。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(
                AgreementChangeProcess.TERMINATE,
                AgreementChangeProcess.KEEP,
                AgreementChangeProcess.INVESTIGATE_AGAIN));
        String opinion = input.required("opinion", "请写明审定意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        Officer officer = records.officer(task.username());
        String id = ChangeView.id(task);
        switch (outcome) {
            case AgreementChangeProcess.TERMINATE -> termination.terminate(id, officer, opinion);
            case AgreementChangeProcess.KEEP -> termination.keep(id, officer, opinion);
            default -> termination.investigateAgain(id, officer, opinion);
        }
        return Map.of(AgreementChangeProcess.OUTCOME, outcome, AgreementChangeProcess.CHANGE_OUTCOME, outcome);
    }
}
