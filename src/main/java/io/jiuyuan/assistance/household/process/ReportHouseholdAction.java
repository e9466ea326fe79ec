package io.jiuyuan.assistance.household.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.household.steps.Admission;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 申报零就业家庭: street or community report the family of a recognized person of another category (X12). */
@Component
class ReportHouseholdAction implements CaseAction {

    private static final String RECOGNIZED = "recognized";
    private static final int MIN_LENGTH = 4;

    private final HouseholdForms forms;
    private final Admission admission;
    private final Recognitions recognitions;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    ReportHouseholdAction(
            HouseholdForms forms,
            Admission admission,
            Recognitions recognitions,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.forms = forms;
        this.admission = admission;
        this.recognitions = recognitions;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "report-zero-employment-household";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        Officer officer = forms.officer(username);
        boolean possible = (officer.has(Role.COMMUNITY) || officer.has(Role.STREET))
                && recognitions
                        .find(caseNumber)
                        .filter(state -> state.status().equals(RECOGNIZED))
                        .filter(state -> jurisdiction.maySee(officer, state.unitCode()))
                        .isPresent()
                && !admission.open(caseNumber);
        return possible
                ? Optional.of(new Offer(
                        "个案管理",
                        "申报零就业家庭",
                        "家庭内处于法定劳动年龄的成员均未就业的，申报后按户计算安置期限。",
                        List.of(
                                FormField.date("day", "申报日期")
                                        .must()
                                        .value(LocalDate.now(clock).toString())
                                        .max(LocalDate.now(clock)),
                                FormField.multiline("reason", "家庭成员就业情况").must())))
                : Optional.empty();
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Officer officer = forms.officer(username);
        jurisdiction.requireMayAct(
                officer, recognitions.find(caseNumber).orElseThrow().unitCode());
        FormInput input = new FormInput(json);
        LocalDate day = input.date("day");
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            input.problem("day", "请填写申报日期，不得晚于今天。");
        }
        String reason = input.required("reason", "请写明家庭成员就业情况（不少于" + MIN_LENGTH + "个字）。", MIN_LENGTH);
        input.check();
        admission.report(caseNumber, day, reason, officer);
    }
}
