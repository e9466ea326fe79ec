package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.domain.PlacementClock.Status;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Placements;
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
import org.springframework.stereotype.Component;

/** 中止安置期限, for the reasons that the policy names. */
@Component
class PausePlacement implements CaseAction {

    private final AssistanceRecords records;
    private final Placements placements;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    PausePlacement(AssistanceRecords records, Placements placements, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.placements = placements;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "pause-placement";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return pausable(caseNumber)
                .filter(of -> acting.from(Tier.STREET, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "中止安置期限",
                        "中止期间不计天数，恢复后按剩余天数继续计算。",
                        List.of(
                                FormField.choice("reason", "中止情形", options(caseNumber))
                                        .must(),
                                FormField.date("day", "中止之日")
                                        .must()
                                        .value(LocalDate.now(clock).toString())
                                        .max(LocalDate.now(clock)),
                                FormField.date("reviewDay", "核查日期").must().hint("届时由街道核查情形是否仍在。"),
                                FormField.multiline("note", "情况说明").must())));
    }

    private Optional<Assistance> pausable(String caseNumber) {
        return records.find(caseNumber)
                .filter(of -> of.situation() == Situation.ASSISTING)
                .filter(of -> clock(caseNumber)
                        .filter(each -> each.status() == Status.RUNNING && !each.overdue(LocalDate.now(clock)))
                        .isPresent())
                .filter(of -> !placements.pauseReasons(caseNumber).isEmpty());
    }

    private Optional<PlacementClock> clock(String caseNumber) {
        return placements.current(caseNumber);
    }

    private List<Option> options(String caseNumber) {
        return placements.pauseReasons(caseNumber).stream()
                .map(reason -> new Option(reason.code(), reason.name()))
                .toList();
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate today = LocalDate.now(clock);
        String reason = input.choice(
                "reason",
                placements.pauseReasons(caseNumber).stream().map(Choice::code).toList(),
                "请选择中止情形。");
        LocalDate day =
                Dates.past(input, "day", "中止之日", clock(caseNumber).orElseThrow().startDay(), today);
        LocalDate reviewDay = Dates.after(input, "reviewDay", "核查日期", today);
        String note = input.required("note", "请填写情况说明。", 2);
        input.check();
        placements.pause(caseNumber, day, reason, reviewDay, note, acting.officer(username));
        flow.clockChanged(caseNumber);
    }
}
