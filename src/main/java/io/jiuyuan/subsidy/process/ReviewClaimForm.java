package io.jiuyuan.subsidy.process;

import static io.jiuyuan.subsidy.process.ClaimProcess.APPROVE;
import static io.jiuyuan.subsidy.process.ClaimProcess.REFUSE;
import static io.jiuyuan.subsidy.process.ClaimProcess.SEND_BACK;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.steps.ClaimEnding;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimReviewing;
import io.jiuyuan.subsidy.steps.ClaimSeparation;
import io.jiuyuan.subsidy.steps.ClaimVoidMonths;
import io.jiuyuan.subsidy.steps.ClaimVoidMonths.Answers;
import io.jiuyuan.workflow.AskingTaskForm;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补贴申请复核. */
@Component
class ReviewClaimForm implements AskingTaskForm<Answers> {

    private static final int MIN_TEXT = 4;

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimReviewing reviewing;
    private final ClaimSeparation separation;
    private final ClaimVoidMonths voids;
    private final ClaimEnding ending;
    private final ClaimOfficers officers;

    ReviewClaimForm(
            ClaimRecords records,
            ClaimCards cards,
            ClaimReviewing reviewing,
            ClaimSeparation separation,
            ClaimVoidMonths voids,
            ClaimEnding ending,
            ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.reviewing = reviewing;
        this.separation = separation;
        this.voids = voids;
        this.ending = ending;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.REVIEW_CLAIM;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "reason", ClaimVoidMonths.WITHOUT);
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation
                .forbidden(records.get(task.businessKey()), ClaimStep.REVIEW, task.username())
                .map(text -> "已办理本申请的前序环节");
    }

    @Override
    public Answers ask(TaskContext task, JsonNode input) {
        boolean needed = input == null || APPROVE.equals(input.path("outcome").asText());
        return needed ? voids.ask(task.businessKey()) : Answers.NONE;
    }

    @Override
    public FormView view(TaskContext task, Answers answers) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        separation.forbidden(of, ClaimStep.REVIEW, task.username()).ifPresent(view::warning);
        voids.findings(of, answers).forEach(view::warning);
        view.option(APPROVE, "审核通过").option(SEND_BACK, "退回核实").option(REFUSE, "不予通过");
        Refusing.reasons().forEach(view::field);
        without(of, answers).ifPresent(field -> view.field(field.when("outcome", APPROVE)));
        return view.field(FormField.multiline("opinion", "复核意见").hint("退回、不予通过时必填。"))
                .build();
    }

    private Optional<FormField> without(Claim of, Answers answers) {
        return Refusing.without(voids.mayGoOn(of) && !voids.verifiedAtCheck(of), answers.unavailable());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json, Answers answers) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(APPROVE, SEND_BACK, REFUSE));
        String opinion = outcome.equals(APPROVE)
                ? input.text("opinion")
                : input.required("opinion", "请写明理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        String reason = outcome.equals(REFUSE) ? Refusing.reason(input) : null;
        String without = input.text(ClaimVoidMonths.WITHOUT);
        input.check();
        Officer officer = officers.require(task.username());
        String number = task.businessKey();
        switch (outcome) {
            case APPROVE -> reviewing.approve(number, officer, opinion, answers, without);
            case SEND_BACK -> reviewing.sendBack(number, officer, opinion);
            default -> ending.refuse(number, ClaimStep.REVIEW, officer, Refusing.of(reason), opinion);
        }
        return Map.of(ClaimProcess.OUTCOME, outcome);
    }

    /** Approvals of many claims at once; each refusal wants its own reason. */
    @Override
    public boolean bulk() {
        return true;
    }

    @Override
    public boolean bulk(JsonNode input) {
        return APPROVE.equals(input.path("outcome").asText());
    }
}
