package io.jiuyuan.recognition.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.Recheck;
import org.springframework.stereotype.Component;

/** 复核. The category stays as it was announced. */
@Component
class RecheckForm extends ReviewForm {

    private final Recheck recheck;

    RecheckForm(FormSupport support, ReviewOutcomes outcomes, Recheck recheck) {
        super(RecognitionProcess.RECHECK, CaseStep.RECHECK, false, false, support, outcomes);
        this.recheck = recheck;
    }

    @Override
    public boolean bulk() {
        return true;
    }

    @Override
    void pass(String caseNumber, Officer officer, String category, String opinion) {
        recheck.pass(caseNumber, officer, opinion);
    }
}
