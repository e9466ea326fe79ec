package io.jiuyuan.subsidy.process;

import static io.jiuyuan.subsidy.process.ClaimProcess.ACCEPT;
import static io.jiuyuan.subsidy.process.ClaimProcess.ACCEPT_MISSING;
import static io.jiuyuan.subsidy.process.ClaimProcess.REFUSE;
import static io.jiuyuan.subsidy.process.ClaimProcess.SUPPLEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimEnding;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimSeparation;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补贴申请受理. */
@Component
class AcceptClaimForm implements TaskForm {

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimAccepting accepting;
    private final ClaimEnding ending;
    private final ClaimSeparation separation;
    private final ClaimOfficers officers;

    AcceptClaimForm(
            ClaimRecords records,
            ClaimCards cards,
            ClaimAccepting accepting,
            ClaimEnding ending,
            ClaimSeparation separation,
            ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.accepting = accepting;
        this.ending = ending;
        this.separation = separation;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.ACCEPT_CLAIM;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "items", "note", "reason");
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation
                .forbidden(records.get(task.businessKey()), ClaimStep.ACCEPTANCE, task.username())
                .map(text -> "已办理本申请的相邻环节");
    }

    @Override
    public FormView view(TaskContext task) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        separation.forbidden(of, ClaimStep.ACCEPTANCE, task.username()).ifPresent(view::warning);
        String missing = cards.missing(of);
        if (missing.isEmpty() || of.missingOpen()) {
            view.option(ACCEPT, "予以受理");
        } else {
            view.warning("缺少必需的材料：" + missing + "。");
            if (accepting.mayFollow(of)) {
                view.option(ACCEPT_MISSING, "容缺受理（补齐前不拨付）");
            }
        }
        if (accepting.maySupplement(of)) {
            view.option(SUPPLEMENT, "要求补正");
        }
        view.option(REFUSE, "不予通过");
        Refusing.supplement(cards.kinds(of)).forEach(view::field);
        Refusing.reasons().forEach(view::field);
        return view.field(FormField.multiline("opinion", "受理意见").hint("不予通过时必填，告知申领人。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(ACCEPT, ACCEPT_MISSING, SUPPLEMENT, REFUSE));
        String opinion = input.text("opinion");
        String note = input.text("note");
        List<String> items = input.list("items");
        String reason = outcome.equals(REFUSE) ? Refusing.reason(input) : null;
        input.check();
        Officer officer = officers.require(task.username());
        String number = task.businessKey();
        switch (outcome) {
            case ACCEPT -> accepting.accept(number, officer, opinion);
            case ACCEPT_MISSING -> accepting.acceptMissing(number, officer, opinion);
            case SUPPLEMENT -> accepting.requestSupplement(number, ClaimStep.ACCEPTANCE, officer, items, note, opinion);
            default -> ending.refuse(number, ClaimStep.ACCEPTANCE, officer, Refusing.of(reason), opinion);
        }
        return Map.of(ClaimProcess.OUTCOME, outcome);
    }
}
