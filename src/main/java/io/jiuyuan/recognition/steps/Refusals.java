package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseDecision.Basis;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 不予认定: with a reason that rests on an article, and the remedy on the decision. */
@Component
public class Refusals {

    private final CaseRecords records;
    private final Separation separation;
    private final Noticing noticing;
    private final Clock clock;

    Refusals(CaseRecords records, Separation separation, Noticing noticing, Clock clock) {
        this.records = records;
        this.separation = separation;
        this.noticing = noticing;
        this.clock = clock;
    }

    public List<RefusalReason.Offered> reasons(RecognitionCase of) {
        return RefusalReason.offered(records.policy(of), of);
    }

    /** @throws InputRejected at {@code reason} when it is none of {@link #reasons} */
    public void refuse(String caseNumber, CaseStep at, Officer officer, String reason, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, at, officer);
        RefusalReason.Offered offered = reasons(of).stream()
                .filter(one -> one.code().equals(reason))
                .findFirst()
                .orElseThrow(() -> new InputRejected("reason", "请选择不予认定的理由。"));
        noticing.takeDown(of, "不予认定");
        of.refuse(clock.instant());
        Basis basis = new Basis(offered.code(), null, offered.article(), null);
        records.record(of, at, officer, Result.REFUSED, opinion, basis);
    }
}
