package io.jiuyuan.recognition.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.steps.PreliminaryReview;
import org.springframework.stereotype.Component;

/** 初审. */
@Component
class PreliminaryReviewForm extends ReviewForm {

    private final PreliminaryReview review;

    PreliminaryReviewForm(FormSupport support, ReviewOutcomes outcomes, PreliminaryReview review) {
        super(RecognitionProcess.PRELIMINARY_REVIEW, CaseStep.PRELIMINARY_REVIEW, true, true, support, outcomes);
        this.review = review;
    }

    @Override
    void pass(String caseNumber, Officer officer, String category, String opinion) {
        review.pass(caseNumber, officer, category, opinion);
    }
}
