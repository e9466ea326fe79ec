package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.FollowUp;
import io.jiuyuan.assistance.domain.FollowUp.Channel;
import io.jiuyuan.assistance.domain.FollowUp.Report;
import io.jiuyuan.assistance.domain.WageBand;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.assistance.steps.FollowUps;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 就业回访: employment, income, family (T23). */
@Component
class FollowUpForm implements TaskForm {

    private final AssistanceCards cards;
    private final EmploymentCards employmentCards;
    private final Acting acting;
    private final Employments employments;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpForm(
            AssistanceCards cards,
            EmploymentCards employmentCards,
            Acting acting,
            Employments employments,
            FollowUps followUps,
            Clock clock) {
        this.cards = cards;
        this.employmentCards = employmentCards;
        this.acting = acting;
        this.employments = employments;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return EmploymentProcess.FOLLOW_UP;
    }

    @Override
    public Object view(TaskContext task) {
        String caseNumber = task.businessKey();
        LocalDate today = LocalDate.now(clock);
        var view = cards.view(caseNumber);
        employmentCards.cards(caseNumber).forEach(view::card);
        followUps.open(caseNumber).map(FollowUp::phase).ifPresent(phase -> view.warning("本次为" + phase.label() + "回访。"));
        return view.option(EmploymentProcess.KEPT, "仍在就业")
                .option(EmploymentProcess.LOST, "已经失业")
                .field(FormField.date("day", "回访日期")
                        .must()
                        .value(today.toString())
                        .max(today))
                .field(FormField.of("channel", "回访方式", Type.RADIO)
                        .must()
                        .options(Arrays.stream(Channel.values())
                                .map(each -> new Option(each.code(), each.label()))
                                .toList()))
                .field(FormField.choice("income", "目前月收入", EmploymentCards.wageBands())
                        .when("outcome", EmploymentProcess.KEPT))
                .field(FormField.multiline("familyChange", "家庭成员变动").hint("没有变动的不填。"))
                .field(FormField.multiline("difficulties", "困难和需要解决的问题").hint("没有的不填。"))
                .field(FormField.date("lastDay", "失业日期").must().max(today).when("outcome", EmploymentProcess.LOST))
                .field(FormField.text("reason", "失业原因").must().when("outcome", EmploymentProcess.LOST))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String caseNumber = task.businessKey();
        String outcome = input.outcome(List.of(EmploymentProcess.KEPT, EmploymentProcess.LOST));
        boolean lost = outcome.equals(EmploymentProcess.LOST);
        LocalDate today = LocalDate.now(clock);
        LocalDate firstDay =
                employments.current(caseNumber).map(Employment::firstDay).orElse(today);
        LocalDate day = Dates.past(input, "day", "回访日期", firstDay, today);
        String channel = input.choice(
                "channel", Arrays.stream(Channel.values()).map(Channel::code).toList(), "请选择回访方式。");
        LocalDate lastDay = lost ? Dates.past(input, "lastDay", "失业日期", firstDay, today) : null;
        String reason = lost ? input.required("reason", "请写明失业原因。", 2) : null;
        Employing.shorter(input, "reason", reason);
        input.check();
        Officer officer = acting.officer(task.username());
        Channel by = Arrays.stream(Channel.values())
                .filter(each -> each.code().equals(channel))
                .findFirst()
                .orElseThrow();
        followUps.done(
                caseNumber,
                new Report(
                        day,
                        by,
                        !lost,
                        WageBand.of(input.text("income")).orElse(null),
                        input.text("familyChange"),
                        input.text("difficulties")),
                officer);
        if (lost) {
            employments.lost(caseNumber, lastDay, reason, officer);
        }
        return Map.of(EmploymentProcess.EMPLOYMENT_OUTCOME, outcome);
    }
}
