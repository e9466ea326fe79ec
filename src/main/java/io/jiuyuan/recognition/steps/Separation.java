package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.ReviewSeparation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds {@link ReviewSeparation} against the case's record. */
@Component
public class Separation {

    private final CaseRecords records;

    Separation(CaseRecords records) {
        this.records = records;
    }

    /** Why this officer must leave the step to a colleague; empty when nothing speaks against it. */
    public Optional<String> barred(String caseNumber, CaseStep step, String username) {
        return records.precedingReviews(caseNumber).stream()
                .filter(previous -> ReviewSeparation.forbids(previous, step, username))
                .findFirst()
                .map(previous -> "已办理本案的上一审查环节（" + previous.stepName() + "）");
    }

    public void require(String caseNumber, CaseStep step, Officer officer) {
        records.precedingReviews(caseNumber)
                .forEach(previous -> ReviewSeparation.require(previous, step, officer.username()));
    }
}
