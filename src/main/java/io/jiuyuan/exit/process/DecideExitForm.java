package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.exit.steps.ExitDeciding;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitSeparation;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 退出决定. */
@Component
class DecideExitForm implements TaskForm {

    private static final int MIN_TEXT = 4;

    private final ExitCards cards;
    private final ExitRecords records;
    private final ExitDeciding deciding;
    private final ExitSeparation separation;
    private final ExitOfficers officers;
    private final Clock clock;

    DecideExitForm(
            ExitCards cards,
            ExitRecords records,
            ExitDeciding deciding,
            ExitSeparation separation,
            ExitOfficers officers,
            Clock clock) {
        this.cards = cards;
        this.records = records;
        this.deciding = deciding;
        this.separation = separation;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return ExitProcess.DECIDE_EXIT;
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation.forbids(records.requireOpen(task.businessKey()), ExitStep.DECISION, task.username())
                ? Optional.of("已办理本案的上一环节")
                : Optional.empty();
    }

    @Override
    public FormView view(TaskContext task) {
        ExitProposal of = records.requireOpen(task.businessKey());
        List<ExitFact> facts = deciding.confirmable(of);
        FormView.Builder view = cards.about(of);
        if (separation.forbids(of, ExitStep.DECISION, task.username())) {
            view.warning("您已办理本案的上一环节，本环节须由其他人员办理。");
        }
        if (of.objected()) {
            view.warning("本人提出了陈述申辩，确认退出前须写明听取和处理的情况。");
        } else if (of.announcedAt().isPresent()) {
            view.warning("已于" + cards.day(of.announcedAt().get()) + "告知本人，未收到异议。");
        }
        if (records.facts(of).stream().anyMatch(fact -> fact.verified() == null)) {
            view.warning("核实之后又有新的情形提出，尚未核实；须一并处理的，请退回核实。");
        }
        LocalDate today = LocalDate.now(clock);
        view.option(ExitProcess.CONFIRM, "确认退出")
                .option(ExitProcess.REJECT, "不予退出")
                .option(ExitProcess.SEND_BACK, "退回核实")
                .field(FormField.choice(
                                "fact",
                                "据以退出的情形",
                                facts.stream()
                                        .map(fact -> new Option(String.valueOf(fact.factNo()), ExitCards.line(fact)))
                                        .toList())
                        .must()
                        .value(facts.size() == 1 ? String.valueOf(facts.get(0).factNo()) : null)
                        .when("outcome", ExitProcess.CONFIRM))
                .field(FormField.date("effectiveOn", "退出时间")
                        .must()
                        .value(proposedDay(of, facts, today).toString())
                        .max(today)
                        .hint("作为就业困难人员的最后一日，自认定之日（" + deciding.earliest(of) + "）起至今天；情形发生更早的，可填发生之日。")
                        .when("outcome", ExitProcess.CONFIRM));
        if (of.objected()) {
            view.field(FormField.multiline("heard", "对陈述申辩的听取和处理").must().when("outcome", ExitProcess.CONFIRM));
        }
        return view.field(FormField.multiline("opinion", "审核意见").hint("确认退出时可不填；不予退出、退回核实时必填。"))
                .build();
    }

    /** The dead left when they died; for all others the day of the decision. */
    private LocalDate proposedDay(ExitProposal of, List<ExitFact> facts, LocalDate today) {
        LocalDate first = deciding.earliest(of);
        return facts.stream()
                .filter(fact -> fact.ground().skipsAnnouncement())
                .map(ExitFact::day)
                .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                .findFirst()
                .orElse(today);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(ExitProcess.CONFIRM, ExitProcess.REJECT, ExitProcess.SEND_BACK));
        Officer officer = officers.require(task.username());
        switch (outcome) {
            case ExitProcess.CONFIRM -> confirm(task.businessKey(), officer, input);
            case ExitProcess.REJECT -> {
                String opinion = reason(input, "请写明不予退出的理由（不少于" + MIN_TEXT + "个字）。");
                deciding.reject(task.businessKey(), officer, opinion);
            }
            default -> {
                String opinion = reason(input, "请写明退回核实的理由（不少于" + MIN_TEXT + "个字）。");
                deciding.sendBack(task.businessKey(), officer, opinion);
            }
        }
        return Map.of(ExitProcess.OUTCOME, outcome);
    }

    private void confirm(String caseNumber, Officer officer, FormInput input) {
        Integer fact = input.number("fact", 1, 999);
        LocalDate on = input.date("effectiveOn");
        String heard = input.text("heard");
        String opinion = input.text("opinion");
        input.check();
        deciding.confirm(caseNumber, officer, fact, on, heard, opinion);
    }

    private static String reason(FormInput input, String message) {
        String opinion = input.required("opinion", message, MIN_TEXT);
        input.check();
        return opinion;
    }
}
