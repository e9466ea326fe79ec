package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** 退回: to any earlier step, with the reason on file. */
@Component
public class SendBack {

    private final CaseRecords records;
    private final Separation separation;
    private final Noticing noticing;

    SendBack(CaseRecords records, Separation separation, Noticing noticing) {
        this.records = records;
        this.separation = separation;
        this.noticing = noticing;
    }

    /** The steps to which a case may be sent back from there, the earliest first. */
    public List<StepKind> targets(RecognitionCase of, CaseStep from) {
        return of.path().sendBackTargets(StepNames.kind(from).orElseThrow());
    }

    public void to(String caseNumber, CaseStep from, Officer officer, StepKind target, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, from, officer);
        noticing.takeDown(of, "异议成立，重新审查");
        of.sendBack(StepNames.kind(from).orElseThrow(), target);
        String name = StepNames.of(target, records.policy(of).recognition());
        records.record(of, from, officer, Result.sentBackTo(name), opinion);
    }
}
