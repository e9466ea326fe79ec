package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseDecision.Basis;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** Where a refusal is proposed, its reason is selected. */
    public List<RefusalReason.Offered> reasons(RecognitionCase of) {
        String proposed = proposal(of).map(CaseDecision::reasonCode).orElse(null);
        return RefusalReason.offered(records.policy(of), of, proposed);
    }

    /** What the preliminary review proposed, as long as it stands. */
    public Optional<CaseDecision> proposal(RecognitionCase of) {
        return of.refusalProposed() ? records.latest(of.caseNumber(), CaseStep.PRELIMINARY_REVIEW) : Optional.empty();
    }

    /**
     * 建议不予认定, by a preliminary review whose tier may not decide it.
     *
     * @throws InputRejected at {@code reason} when it is none of {@link #reasons}
     */
    public void propose(String caseNumber, Officer officer, String reason, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.PRELIMINARY_REVIEW, officer);
        Basis basis = basis(of, reason);
        of.proposeRefusal();
        records.record(of, CaseStep.PRELIMINARY_REVIEW, officer, Result.REFUSAL_PROPOSED, opinion, basis);
    }

    /** @throws InputRejected at {@code reason} when it is none of {@link #reasons} */
    public void refuse(String caseNumber, CaseStep at, Officer officer, String reason, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, at, officer);
        Basis basis = basis(of, reason);
        noticing.takeDown(of, "不予认定");
        of.refuse(clock.instant());
        records.record(of, at, officer, Result.REFUSED, opinion, basis);
    }

    private Basis basis(RecognitionCase of, String reason) {
        return reasons(of).stream()
                .filter(one -> one.code().equals(reason))
                .findFirst()
                .map(offered -> new Basis(offered.code(), null, offered.article(), null))
                .orElseThrow(() -> new InputRejected("reason", "请选择不予认定的理由。"));
    }
}
