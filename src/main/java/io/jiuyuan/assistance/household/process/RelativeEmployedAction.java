package io.jiuyuan.assistance.household.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.household.steps.Clearing;
import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记家庭成员就业: somebody of the household who is no case works; that clears it as well. */
@Component
class RelativeEmployedAction implements CaseAction {

    private static final int MIN_LENGTH = 4;

    private final HouseholdForms forms;
    private final HouseholdRecords records;
    private final Clearing clearing;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    RelativeEmployedAction(
            HouseholdForms forms, HouseholdRecords records, Clearing clearing, Jurisdiction jurisdiction, Clock clock) {
        this.forms = forms;
        this.records = records;
        this.clearing = clearing;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "record-relative-employment";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        Officer officer = forms.officer(username);
        return records.present(caseNumber, HouseholdStatus.OPEN)
                .filter(of -> officer.has(Role.COMMUNITY) || officer.has(Role.STREET))
                .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                .map(of -> new Offer(
                        "就业",
                        "登记家庭成员就业",
                        "零就业家庭有一名成员就业即为清零；本人就业的，请办理“登记就业”。",
                        List.of(
                                FormField.date("day", "就业日期").must().max(LocalDate.now(clock)),
                                FormField.multiline("who", "就业的成员和单位").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Officer officer = forms.officer(username);
        Household of = records.present(caseNumber, HouseholdStatus.OPEN)
                .orElseThrow(() -> new RuleRefused("household-not-open", "该案不属于待安置的零就业家庭。"));
        jurisdiction.requireMayAct(officer, of.unitCode());
        FormInput input = new FormInput(json);
        LocalDate day = input.date("day");
        if (day == null || day.isAfter(LocalDate.now(clock)) || day.isBefore(of.beganOn())) {
            input.problem("day", "就业日期应在" + of.beganOn() + "至今天之间。");
        }
        String who = input.required("who", "请写明就业的成员和单位（不少于" + MIN_LENGTH + "个字）。", MIN_LENGTH);
        input.check();
        clearing.relativeEmployed(of, day, who, officer);
    }
}
