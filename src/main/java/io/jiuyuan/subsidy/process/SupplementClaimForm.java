package io.jiuyuan.subsidy.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.Wanted;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补正补贴材料. */
@Component
class SupplementClaimForm implements TaskForm {

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimAccepting accepting;
    private final ClaimOfficers officers;

    SupplementClaimForm(ClaimRecords records, ClaimCards cards, ClaimAccepting accepting, ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.accepting = accepting;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.SUPPLEMENT_CLAIM;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "files");
    }

    @Override
    public FormView view(TaskContext task) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        accepting.latest(of, Wanted.Kind.SUPPLEMENT).ifPresent(asked -> view.card(asked(asked)));
        return view.option(ClaimProcess.DONE, "已补正，重新受理")
                .field(cards.files(of, "补交的材料"))
                .field(FormField.multiline("opinion", "补正情况").hint("没有材料的，写明补正了什么。"))
                .build();
    }

    static Card asked(Wanted asked) {
        return Card.facts("要求补交", null, List.of(row("材料", String.join("、", asked.items())), row("说明", asked.note())));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(ClaimProcess.DONE));
        String opinion = input.text("opinion");
        List<String> files = input.list("files");
        input.check();
        accepting.supplemented(task.businessKey(), officers.require(task.username()), files, opinion);
        return Map.of(ClaimProcess.OUTCOME, ClaimProcess.DONE);
    }
}
