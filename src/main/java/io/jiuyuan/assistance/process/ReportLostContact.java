package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.ContactChecks;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 登记失联: the street checks. */
@Component
class ReportLostContact implements CaseAction {

    private static final Set<Situation> FROM = Set.of(Situation.ASSISTING, Situation.EMPLOYED);

    private final AssistanceRecords records;
    private final ContactChecks checks;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    ReportLostContact(
            AssistanceRecords records, ContactChecks checks, Acting acting, AssistanceFlow flow, Clock clock) {
        this.records = records;
        this.checks = checks;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "report-lost-contact";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        LocalDate today = LocalDate.now(clock);
        return records.find(caseNumber)
                .filter(of ->
                        FROM.contains(of.situation()) && of.contactLostOn().isEmpty())
                .filter(of ->
                        acting.from(Tier.COMMUNITY, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "登记失联",
                        "由街道核查；核查期间帮扶照常进行。",
                        List.of(
                                FormField.date("day", "失去联系之日").must().max(today),
                                FormField.multiline("note", "联系经过").must().hint("何时、以何种方式联系，结果如何。"))));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate day =
                Dates.past(input, "day", "失去联系之日", records.get(caseNumber).begunOn(), LocalDate.now(clock));
        String note = input.required("note", "请写明联系经过。", 4);
        input.check();
        checks.report(caseNumber, day, note, acting.officer(username));
        flow.contactLost(caseNumber);
    }
}
