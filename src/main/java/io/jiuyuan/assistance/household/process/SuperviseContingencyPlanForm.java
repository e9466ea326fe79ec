package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.organization.Officer;
import org.springframework.stereotype.Component;

/** 预案超期督办. */
@Component
class SuperviseContingencyPlanForm extends OpinionForm {

    private final Urging urging;

    SuperviseContingencyPlanForm(HouseholdForms forms, Urging urging) {
        super(forms, ZeroEmploymentHouseholdProcess.SUPERVISE_CONTINGENCY_PLAN, "督办意见", "说明超期原因和办理要求，随家庭档案留存。");
        this.urging = urging;
    }

    @Override
    void keep(String number, String text, Officer officer) {
        urging.supervise(number, text, officer);
    }
}
