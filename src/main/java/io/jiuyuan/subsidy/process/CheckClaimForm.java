package io.jiuyuan.subsidy.process;

import static io.jiuyuan.subsidy.process.ClaimProcess.PASS;
import static io.jiuyuan.subsidy.process.ClaimProcess.REFUSE;
import static io.jiuyuan.subsidy.process.ClaimProcess.SUPPLEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimEnding;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimReassessing;
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

/** 补贴申请核实. */
@Component
class CheckClaimForm implements AskingTaskForm<Answers> {

    private static final int MIN_TEXT = 4;

    private final ClaimRecords records;
    private final ClaimCards cards;
    private final ClaimReviewing reviewing;
    private final ClaimReassessing reassessing;
    private final ClaimAccepting accepting;
    private final ClaimEnding ending;
    private final ClaimVoidMonths voids;
    private final ClaimSeparation separation;
    private final ClaimOfficers officers;

    CheckClaimForm(
            ClaimRecords records,
            ClaimCards cards,
            ClaimReviewing reviewing,
            ClaimReassessing reassessing,
            ClaimAccepting accepting,
            ClaimEnding ending,
            ClaimVoidMonths voids,
            ClaimSeparation separation,
            ClaimOfficers officers) {
        this.records = records;
        this.cards = cards;
        this.reviewing = reviewing;
        this.reassessing = reassessing;
        this.accepting = accepting;
        this.ending = ending;
        this.voids = voids;
        this.separation = separation;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.CHECK_CLAIM;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion", "items", "note", "reason", ClaimVoidMonths.WITHOUT);
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation
                .forbidden(records.get(task.businessKey()), ClaimStep.CHECK, task.username())
                .map(text -> "已办理本申请的相邻环节");
    }

    @Override
    public Answers ask(TaskContext task, JsonNode input) {
        boolean needed = input == null || PASS.equals(input.path("outcome").asText());
        return needed ? voids.ask(task.businessKey()) : Answers.NONE;
    }

    @Override
    public FormView view(TaskContext task, Answers answers) {
        Claim of = records.get(task.businessKey());
        FormView.Builder view = cards.about(of);
        separation.forbidden(of, ClaimStep.CHECK, task.username()).ifPresent(view::warning);
        records.lines(of).stream()
                .filter(line -> line.counts())
                .forEach(line -> reassessing
                        .problems(of, line)
                        .ifPresent(text -> view.warning("第" + line.lineNo() + "人按现在掌握的情况不符合条件：" + text)));
        voids.findings(of, answers).forEach(view::warning);
        view.option(PASS, "核实属实，报区（县）复核");
        if (accepting.maySupplement(of)) {
            view.option(SUPPLEMENT, "要求补正");
        }
        view.option(REFUSE, "不予通过");
        Refusing.supplement(cards.kinds(of)).forEach(view::field);
        Refusing.reasons().forEach(view::field);
        without(of, answers).ifPresent(field -> view.field(field.when("outcome", PASS)));
        return view.field(FormField.multiline("opinion", "核实情况").must().hint("写明核对了哪些材料和记录、向谁核实、查到什么。"))
                .build();
    }

    private Optional<FormField> without(Claim of, Answers answers) {
        return Refusing.without(voids.mayGoOn(of), answers.unavailable());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json, Answers answers) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(PASS, SUPPLEMENT, REFUSE));
        String opinion = input.required("opinion", "请写明核实情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        String note = input.text("note");
        List<String> items = input.list("items");
        String reason = outcome.equals(REFUSE) ? Refusing.reason(input) : null;
        String without = input.text(ClaimVoidMonths.WITHOUT);
        input.check();
        Officer officer = officers.require(task.username());
        String number = task.businessKey();
        switch (outcome) {
            case PASS -> reviewing.passCheck(number, officer, opinion, answers, without);
            case SUPPLEMENT -> accepting.requestSupplement(number, ClaimStep.CHECK, officer, items, note, opinion);
            default -> ending.refuse(number, ClaimStep.CHECK, officer, Refusing.of(reason), opinion);
        }
        return Map.of(ClaimProcess.OUTCOME, outcome);
    }
}
