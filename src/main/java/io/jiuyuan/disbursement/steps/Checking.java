package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.BatchStatus;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.files.Layouts;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.RuleRefused;
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
    private final Officers officers;
    private final Layouts layouts;
    private final AuditTrail audit;
    private final Clock clock;

    Checking(
            BatchRecords records,
            Verification verification,
            PaymentNotices notices,
            Officers officers,
            Layouts layouts,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.verification = verification;
        this.notices = notices;
        this.officers = officers;
        this.layouts = layouts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of that batch. */
    public String district(String number) {
        return records.require(number).districtCode();
    }

    /** Whether that account has had a hand in this round already. */
    public boolean involves(String number, String officer) {
        return records.round(records.require(number)).involves(officer);
    }

    /** Whether that account may release this round once somebody else has checked it. */
    public boolean mayRelease(String number, String officer) {
        return records.round(records.require(number)).mayRelease(officer);
    }

    /**
     * Whether nobody of the finance office could release the round if that officer checked it: who opened it may not, so in an
     * office of two the opener has to check.
     */
    public boolean leavesNobodyToRelease(String number, String officer) {
        PaymentBatch batch = records.require(number);
        PaymentRound round = records.round(batch);
        return batch.roundNo() > 1
                && officers.inGroup(Role.FINANCE.groupAt(batch.districtCode())).stream()
                        .map(Officer::username)
                        .filter(name -> !name.equals(officer))
                        .noneMatch(round::mayRelease);
    }

    public Next check(String number, Officer officer, String opinion) {
        records.lock(number).require(BatchStatus.COMPILED);
        if (leavesNobodyToRelease(number, officer.username())) {
            throw new RuleRefused("nobody-to-release", "本次支付的提起人不得放行，由您核对后将无人可以放行，请由提起人核对、您放行。");
        }
        PaymentBatch batch = verification.verify(number);
        records.round(batch).check(officer.username(), officer.name(), opinion, clock.instant());
        audit.record("payment-batch-checked", number, "round " + batch.roundNo());
        if (batch.lineCount() == 0) {
            return drop(number, "核对时全部资金明细被剔除");
        }
        batch.check();
        return Next.PASS;
    }

    /** @param layout of the payment file, one that the district can have; null for its own */
    public Next release(String number, Officer officer, String opinion, String layout) {
        PaymentBatch before = records.lock(number);
        before.require(BatchStatus.CHECKED);
        layouts.requireWritable(before.districtCode(), layout);
        PaymentBatch batch = verification.verify(number);
        records.round(batch).release(officer.username(), officer.name(), opinion, layout, clock.instant());
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
