package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.organization.Officer;
import org.springframework.stereotype.Component;

/** 制定援助预案 (X12). */
@Component
class MakeContingencyPlanForm extends OpinionForm {

    private final Urging urging;

    MakeContingencyPlanForm(HouseholdForms forms, Urging urging) {
        super(forms, ZeroEmploymentHouseholdProcess.MAKE_CONTINGENCY_PLAN, "援助预案", "写明拟安置的成员、岗位来源（含公益性岗位兜底）、责任人和时间安排。");
        this.urging = urging;
    }

    @Override
    void keep(String number, String text, Officer officer) {
        urging.plan(number, text, officer);
    }
}
