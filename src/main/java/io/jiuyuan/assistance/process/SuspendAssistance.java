package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Suspensions;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 暂缓帮扶, for the reasons that the policy names. */
@Component
class SuspendAssistance implements CaseAction {

    private static final Set<Situation> FROM = Set.of(Situation.ASSISTING, Situation.EMPLOYED);

    private final AssistanceRecords records;
    private final Suspensions suspensions;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    SuspendAssistance(
            AssistanceRecords records, Suspensions suspensions, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.suspensions = suspensions;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "suspend-assistance";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        LocalDate today = LocalDate.now(clock);
        return records.find(caseNumber)
                .filter(of -> FROM.contains(of.situation()))
                .filter(of -> !suspensions.reasons(caseNumber).isEmpty())
                .filter(of -> acting.from(Tier.STREET, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "暂缓帮扶",
                        "暂缓期间不走访、不回访；到复核日期由街道复核。",
                        List.of(
                                FormField.choice(
                                                "reason",
                                                "暂缓情形",
                                                suspensions.reasons(caseNumber).stream()
                                                        .map(each -> new Option(each.code(), each.name()))
                                                        .toList())
                                        .must(),
                                FormField.date("day", "暂缓之日")
                                        .must()
                                        .value(today.toString())
                                        .max(today),
                                FormField.date("reviewDay", "复核日期").must().max(suspensions.latestReview(caseNumber)),
                                FormField.multiline("note", "情况说明").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate today = LocalDate.now(clock);
        String reason = input.choice(
                "reason",
                suspensions.reasons(caseNumber).stream().map(Choice::code).toList(),
                "请选择暂缓情形。");
        LocalDate day = Dates.past(input, "day", "暂缓之日", records.get(caseNumber).situationSince(), today);
        LocalDate reviewDay = Dates.after(input, "reviewDay", "复核日期", today, suspensions.latestReview(caseNumber));
        String note = input.required("note", "请填写情况说明。", 2);
        input.check();
        suspensions.suspend(caseNumber, day, reason, reviewDay, note, acting.officer(username));
        flow.situationChanged(caseNumber);
    }
}
