package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.ReviewSeparation;
import org.springframework.stereotype.Component;

/** Holds {@link ReviewSeparation} against the case's record. */
@Component
public class Separation {

    private final CaseRecords records;

    Separation(CaseRecords records) {
        this.records = records;
    }

    public void require(String caseNumber, CaseStep step, Officer officer) {
        records.precedingReviews(caseNumber)
                .forEach(previous -> ReviewSeparation.require(previous, step, officer.username()));
    }
}
