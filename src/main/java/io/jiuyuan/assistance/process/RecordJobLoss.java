package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记失业: back to assistance. */
@Component
class RecordJobLoss implements CaseAction {

    private final AssistanceRecords records;
    private final Employments employments;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    RecordJobLoss(AssistanceRecords records, Employments employments, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.employments = employments;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "record-job-loss";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        LocalDate today = LocalDate.now(clock);
        return records.find(caseNumber)
                .filter(of -> of.situation() == Situation.EMPLOYED)
                .filter(of ->
                        acting.from(Tier.COMMUNITY, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "就业",
                        "登记失业",
                        "恢复帮扶，按政策重新或者继续计算安置期限；原就业结果保留。",
                        List.of(
                                FormField.date("lastDay", "失业日期").must().max(today),
                                FormField.text("reason", "失业原因").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate today = LocalDate.now(clock);
        LocalDate firstDay =
                employments.current(caseNumber).map(Employment::firstDay).orElse(today);
        LocalDate lastDay = Dates.past(input, "lastDay", "失业日期", firstDay, today);
        String reason = input.required("reason", "请写明失业原因。", 2);
        Employing.shorter(input, "reason", reason);
        input.check();
        employments.lost(caseNumber, lastDay, reason, acting.officer(username));
        flow.situationChanged(caseNumber);
    }
}
