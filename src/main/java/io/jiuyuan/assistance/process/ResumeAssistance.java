package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Suspensions;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 恢复帮扶 before the review. */
@Component
class ResumeAssistance implements CaseAction {

    private final AssistanceRecords records;
    private final Suspensions suspensions;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    ResumeAssistance(
            AssistanceRecords records, Suspensions suspensions, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.suspensions = suspensions;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "resume-assistance";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        LocalDate today = LocalDate.now(clock);
        return records.find(caseNumber)
                .filter(of -> of.situation() == Situation.SUSPENDED)
                .filter(of -> acting.from(Tier.STREET, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "恢复帮扶",
                        "回到暂缓前的情形；中止的安置期限按剩余天数继续计算。",
                        List.of(
                                FormField.date("day", "恢复之日")
                                        .must()
                                        .value(today.toString())
                                        .max(today),
                                FormField.multiline("note", "情况说明").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate day =
                Dates.past(input, "day", "恢复之日", records.get(caseNumber).situationSince(), LocalDate.now(clock));
        String note = input.required("note", "请填写情况说明。", 2);
        input.check();
        suspensions.resume(caseNumber, day, note, acting.officer(username));
        flow.situationChanged(caseNumber);
    }
}
