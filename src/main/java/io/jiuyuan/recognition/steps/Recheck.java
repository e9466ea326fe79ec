package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import org.springframework.stereotype.Component;

/** 复核, by another person than the one before. */
@Component
public class Recheck {

    private final CaseRecords records;
    private final Separation separation;
    private final Noticing noticing;

    Recheck(CaseRecords records, Separation separation, Noticing noticing) {
        this.records = records;
        this.separation = separation;
        this.noticing = noticing;
    }

    public void pass(String caseNumber, Officer officer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.RECHECK, officer);
        of.passRecheck(noticing.objectionOpen(of));
        records.record(of, CaseStep.RECHECK, officer, Result.AGREED, opinion);
    }
}
