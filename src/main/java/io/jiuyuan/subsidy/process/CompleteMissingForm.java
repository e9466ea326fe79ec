package io.jiuyuan.subsidy.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.Wanted;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 容缺材料补交. */
@Component
class CompleteMissingForm implements TaskForm {

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimAccepting accepting;
    private final ClaimOfficers officers;

    CompleteMissingForm(ClaimRecords records, ClaimCards cards, ClaimAccepting accepting, ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.accepting = accepting;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.COMPLETE_MISSING;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "files");
    }

    @Override
    public FormView view(TaskContext task) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        accepting.latest(of, Wanted.Kind.MISSING).ifPresent(asked -> view.card(SupplementClaimForm.asked(asked)));
        return view.option(ClaimProcess.DONE, "材料已补齐")
                .field(cards.files(of, "补交的材料"))
                .field(FormField.multiline("opinion", "说明"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(ClaimProcess.DONE));
        String opinion = input.text("opinion");
        List<String> files = input.list("files");
        input.check();
        accepting.missingDelivered(task.businessKey(), officers.require(task.username()), files, opinion);
        return Map.of();
    }
}
