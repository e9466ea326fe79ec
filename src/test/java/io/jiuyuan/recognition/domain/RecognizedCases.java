package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.Sex;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Recognized cases for tests of what follows recognition, without its process. */
public final class RecognizedCases {

    private RecognizedCases() {}

    /** Recognized as 4050 at that unit; to be saved. */
    public static RecognitionCase of(
            String caseNumber, String personId, String unitCode, String policyVersion, Instant now) {
        RecognitionCase recognized = submitted(caseNumber, personId, unitCode, policyVersion, now);
        recognized.accept();
        recognized.registersAnswered(true);
        recognized.visitedAtHome();
        recognized.passPreliminaryReview(Cases.CATEGORY);
        recognized.approve(Cases.CATEGORY, false, now);
        return recognized;
    }

    /** Still to be decided. */
    public static RecognitionCase submitted(
            String caseNumber, String personId, String unitCode, String policyVersion, Instant now) {
        return new RecognitionCase(
                caseNumber,
                personId,
                unitCode,
                policyVersion,
                Cases.path(EnumSet.of(
                        StepKind.ACCEPTANCE,
                        StepKind.COMPARISON,
                        StepKind.HOME_VERIFICATION,
                        StepKind.PRELIMINARY_REVIEW,
                        StepKind.APPROVAL)),
                new ActingUnits(kind -> unitCode),
                new Filing("window", "community", "residence", null, null, now),
                null,
                new StatedFacts(new CategoryFacts(51, Sex.MALE, Circumstances.UNKNOWN)),
                List.of("4050"));
    }
}
