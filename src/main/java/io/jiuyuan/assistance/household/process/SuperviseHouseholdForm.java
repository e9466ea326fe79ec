package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.organization.Officer;
import org.springframework.stereotype.Component;

/** 零就业家庭督办. */
@Component
class SuperviseHouseholdForm extends OpinionForm {

    private final Urging urging;

    SuperviseHouseholdForm(HouseholdForms forms, Urging urging) {
        super(forms, ZeroEmploymentHouseholdProcess.SUPERVISE_HOUSEHOLD, "督办意见", "说明未安置原因和办理要求，随家庭档案留存。");
        this.urging = urging;
    }

    @Override
    void keep(String number, String text, Officer officer) {
        urging.supervise(number, text, officer);
    }
}
