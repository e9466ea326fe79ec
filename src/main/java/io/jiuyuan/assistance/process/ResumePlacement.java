package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 恢复计算安置期限, with exactly the days that were left. */
@Component
class ResumePlacement implements CaseAction {

    private final AssistanceRecords records;
    private final Placements placements;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    ResumePlacement(AssistanceRecords records, Placements placements, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.placements = placements;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "resume-placement";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        LocalDate today = LocalDate.now(clock);
        return records.find(caseNumber)
                .filter(of -> of.situation() == Situation.ASSISTING)
                .filter(of -> paused(of).isPresent())
                .filter(of -> acting.from(Tier.STREET, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "恢复安置期限",
                        "剩余" + paused(of).flatMap(each -> each.daysLeft(today)).orElse(0) + "天，自恢复之日继续计算。",
                        List.of(
                                FormField.date("day", "恢复之日")
                                        .must()
                                        .value(today.toString())
                                        .max(today),
                                FormField.multiline("note", "情况说明").must())));
    }

    private Optional<PlacementClock> paused(Assistance of) {
        return placements
                .current(of.caseNumber())
                .filter(each -> each.pausedOn().isPresent());
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate pausedOn = paused(records.get(caseNumber))
                .flatMap(PlacementClock::pausedOn)
                .orElseThrow();
        LocalDate day = Dates.past(input, "day", "恢复之日", pausedOn, LocalDate.now(clock));
        String note = input.required("note", "请填写情况说明。", 2);
        input.check();
        placements.resume(caseNumber, day, note, acting.officer(username));
        flow.clockChanged(caseNumber);
    }
}
