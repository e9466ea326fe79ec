package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.BatchStatus;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.shared.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The finance office's two officers: one checks, another releases, and neither has compiled the batch (T32). */
@Component
public class Checking {

    /** Where a batch goes after a step. */
    public enum Next {
        /** On to the next step. */
        PASS,
        /** Nothing was ever sent: its lines wait for another batch. */
        DISCARDED,
        /** Nothing more of this round, back to the results of the earlier one. */
        RESULTS
    }

    private final BatchRecords records;
    private final Verification verification;
    private final PaymentNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    Checking(BatchRecords records, Verification verification, PaymentNotices notices, AuditTrail audit, Clock clock) {
        this.records = records;
        this.verification = verification;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether that account has had a hand in this round already. */
    public boolean involves(String number, String officer) {
        return records.round(records.require(number)).involves(officer);
    }

    public Next check(String number, Officer officer, String opinion) {
        records.lock(number).require(BatchStatus.COMPILED);
        PaymentBatch batch = verification.verify(number);
        records.round(batch).check(officer.username(), officer.name(), opinion, clock.instant());
        audit.record("payment-batch-checked", number, "round " + batch.roundNo());
        if (batch.lineCount() == 0) {
            return drop(number, "核对时全部资金明细被剔除");
        }
        batch.check();
        return Next.PASS;
    }

    public Next release(String number, Officer officer, String opinion) {
        records.lock(number).require(BatchStatus.CHECKED);
        PaymentBatch batch = verification.verify(number);
        records.round(batch).release(officer.username(), officer.name(), opinion, clock.instant());
        audit.record("payment-batch-released", number, "round " + batch.roundNo());
        if (batch.lineCount() == 0) {
            return drop(number, "放行时全部资金明细被剔除");
        }
        batch.release();
        return Next.PASS;
    }

    /** Sent back by the officer of the step at hand. */
    public Next sendBack(String number, Officer officer, String reason) {
        PaymentBatch batch = records.lock(number);
        if (batch.status() != BatchStatus.CHECKED) {
            batch.require(BatchStatus.COMPILED);
        }
        audit.record("payment-batch-returned", number, "round " + batch.roundNo());
        return drop(number, officer.name() + "退回：" + reason);
    }

    /** Takes all that is ready out of the batch. */
    Next drop(String number, String why) {
        records.settle();
        records.each(number, InstructionState.READY, chunk -> {
            chunk.forEach(line -> {
                if (line.attempts() > 0) {
                    line.postpone(why);
                } else {
                    line.exclude(why);
                }
            });
            notices.takenBack(chunk.stream()
                    .filter(line -> line.attempts() == 0)
                    .map(Instruction::noticeLineId)
                    .toList());
        });
        PaymentBatch batch = records.lock(number);
        records.round(batch).returned(clock.instant());
        if (batch.roundNo() > 1) {
            batch.backToResults();
            return Next.RESULTS;
        }
        batch.discard(why, clock.instant());
        return Next.DISCARDED;
    }
}
