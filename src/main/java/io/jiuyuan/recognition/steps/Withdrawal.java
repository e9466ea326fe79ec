package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseFlow;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** 撤回: the applicant ends the case, as long as nothing is decided. */
@Component
public class Withdrawal {

    private final CaseRecords records;
    private final Noticing noticing;
    private final CaseFlow flow;
    private final ApplicantMessages messages;
    private final Clock clock;

    Withdrawal(CaseRecords records, Noticing noticing, CaseFlow flow, ApplicantMessages messages, Clock clock) {
        this.records = records;
        this.noticing = noticing;
        this.flow = flow;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws io.jiuyuan.shared.RuleRefused code {@code already-decided} */
    public void withdraw(String caseNumber, Officer officer, String reason) {
        RecognitionCase of = records.get(caseNumber);
        noticing.takeDown(of, "申请人撤回申请");
        of.withdraw(clock.instant());
        records.record(of, CaseStep.WITHDRAWAL, officer, Result.WITHDRAWN, reason);
        flow.withdraw(caseNumber);
    }

    public void tell(String caseNumber) {
        messages.withdrawn(records.get(caseNumber));
    }
}
