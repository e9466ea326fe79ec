package io.jiuyuan.recognition.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.Approval;
import org.springframework.stereotype.Component;

/** 审核确认. */
@Component
class ApproveForm extends ReviewForm {

    private final Approval approval;

    ApproveForm(FormSupport support, ReviewOutcomes outcomes, Approval approval) {
        super(RecognitionProcess.APPROVE, CaseStep.APPROVAL, true, true, support, outcomes);
        this.approval = approval;
    }

    @Override
    public boolean bulk() {
        return true;
    }

    @Override
    void pass(String caseNumber, Officer officer, String category, String opinion) {
        approval.pass(caseNumber, officer, category, opinion);
    }
}
