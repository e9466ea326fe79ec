package io.jiuyuan.recovery.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.steps.RecoveryCards;
import io.jiuyuan.recovery.steps.RecoveryDeciding;
import io.jiuyuan.recovery.steps.RecoveryRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 追回审定超期督办: the city answers for a bureau that has not decided in time. */
@Component
class SuperviseRecoveryForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_TEXT = 4;

    private final RecoveryRecords records;
    private final RecoveryCards cards;
    private final RecoveryDeciding deciding;

    SuperviseRecoveryForm(RecoveryRecords records, RecoveryCards cards, RecoveryDeciding deciding) {
        this.records = records;
        this.cards = cards;
        this.deciding = deciding;
    }

    @Override
    public String taskKey() {
        return RecoveryProcess.SUPERVISE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion");
    }

    @Override
    @Transactional(readOnly = true)
    public FormView view(TaskContext task) {
        Recovery of = records.get(task.businessKey());
        FormView.Builder view = FormView.about("补贴资金追回", "追回编号 " + of.number());
        view.warning("该追回的审定已超过时限。");
        cards.cards(of).forEach(view::card);
        return view.option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must().max(1000))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        deciding.supervise(task.businessKey(), opinion, task.username());
        return Map.of();
    }
}
