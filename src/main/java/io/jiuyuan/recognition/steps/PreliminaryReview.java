package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** 初审: both checks are in, and a category is settled on (X4). */
@Component
public class PreliminaryReview {

    private final CaseRecords records;
    private final Separation separation;
    private final CategoryChoice categories;

    PreliminaryReview(CaseRecords records, Separation separation, CategoryChoice categories) {
        this.records = records;
        this.separation = separation;
        this.categories = categories;
    }

    /** @param category the reviewer's choice, null to keep what is claimed */
    public void pass(String caseNumber, Officer officer, String category, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.PRELIMINARY_REVIEW, officer);
        CategoryFinding finding = categories.fired(of);
        List<String> settled = categories.choose(of, finding, category);
        of.passPreliminaryReview(settled);
        CaseDecision decision = records.record(
                of,
                CaseStep.PRELIMINARY_REVIEW,
                officer,
                Result.AGREED,
                opinion,
                categories.basis(finding, settled.get(0)));
        categories.keep(decision, finding);
    }
}
