package io.jiuyuan.recognition.steps;

import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.recognition.domain.CaseDecision;

/** Decisions as other modules and people see them. */
public final class DecisionRecords {

    private DecisionRecords() {}

    public static Decision of(CaseDecision d) {
        return new Decision(
                d.stepName(),
                d.outcome(),
                d.outcomeName(),
                d.opinion(),
                d.ruleId(),
                d.article(),
                d.officer(),
                d.officerName() == null ? "系统" : d.officerName(),
                d.unitName(),
                d.policyVersion(),
                d.decidedAt());
    }
}
