package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.organization.Officer;
import org.springframework.stereotype.Component;

/** 报告安置进展. */
@Component
class ReportPlacementProgressForm extends OpinionForm {

    private final Urging urging;

    ReportPlacementProgressForm(HouseholdForms forms, Urging urging) {
        super(forms, ZeroEmploymentHouseholdProcess.REPORT_PLACEMENT_PROGRESS, "安置进展", "写明已推荐的岗位、结果，以及期限届满前的安排。");
        this.urging = urging;
    }

    @Override
    void keep(String number, String text, Officer officer) {
        urging.progress(number, text, officer);
    }
}
