package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.LinePaidTwice;
import io.jiuyuan.disbursement.LinesFailed;
import io.jiuyuan.disbursement.LinesGivenUp;
import io.jiuyuan.disbursement.LinesPaid;
import io.jiuyuan.disbursement.domain.Attempt;
import io.jiuyuan.disbursement.domain.AttemptRepository;
import io.jiuyuan.disbursement.domain.BatchStatus;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.Matter;
import io.jiuyuan.disbursement.domain.Matter.Kind;
import io.jiuyuan.disbursement.domain.Matter.Resolution;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What two officers decide: contradictions between results, and lines that are given up. */
@Component
public class Matters {

    private final BatchRecords records;
    private final MatterRepository matters;
    private final InstructionRepository instructions;
    private final AttemptRepository attempts;
    private final Funds funds;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Matters(
            BatchRecords records,
            MatterRepository matters,
            InstructionRepository instructions,
            AttemptRepository attempts,
            Funds funds,
            Rounds rounds,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.matters = matters;
        this.instructions = instructions;
        this.attempts = attempts;
        this.funds = funds;
        this.rounds = rounds;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes that a failed line is not to be paid any more; another officer decides. */
    public void proposeGivingUp(String number, int lineNo, String reason, Officer officer) {
        records.lock(number).require(BatchStatus.SENT);
        Instruction line = line(number, lineNo);
        if (line.state() != InstructionState.FAILED) {
            throw new RuleRefused(
                    "not-failed", "只有支付失败的明细可以不再支付，该笔为“" + line.state().label() + "”。");
        }
        if (!matters.undecided(List.of(line.getId())).isEmpty()) {
            throw new RuleRefused("matter-open", "该笔有尚未处理完毕的事项。");
        }
        Matter matter = new Matter(Kind.GIVE_UP, line, null, reason, null, clock.instant());
        matter.propose(Resolution.GIVE_UP, officer.username(), officer.name(), reason, clock.instant());
        matters.save(matter);
        audit.record("payment-give-up-proposed", number, "line " + lineNo);
    }

    public void propose(String number, String matterId, Resolution resolution, String opinion, Officer officer) {
        records.lock(number);
        Matter matter = matter(number, matterId);
        requirePossible(matter, resolution);
        matter.propose(resolution, officer.username(), officer.name(), opinion, clock.instant());
        audit.record("payment-matter-proposed", number, matter.kind() + " " + resolution);
    }

    /** The second officer's word. */
    public void decide(String number, String matterId, boolean agreed, Officer officer) {
        PaymentBatch batch = records.lock(number);
        Matter matter = matter(number, matterId);
        audit.record("payment-matter-decided", number, matter.kind() + (agreed ? " agreed" : " not agreed"));
        if (!agreed) {
            matter.disagree(officer.username(), officer.name(), clock.instant());
            return;
        }
        requirePossible(matter, matter.resolution());
        matter.agree(officer.username(), officer.name(), clock.instant());
        Instruction line = instructions.findById(matter.instructionId()).orElseThrow();
        if (matter.resolution() == Resolution.GIVE_UP) {
            giveUp(matter, line);
        } else if (matter.resolution() == Resolution.RECOVER) {
            paidTwice(matter, line);
        } else if (matter.resolution() == Resolution.ACCEPT && matter.kind() == Kind.PAID_AFTER_FAILED) {
            paidAfterAll(matter, line);
        } else if (matter.resolution() == Resolution.ACCEPT) {
            failedAfterAll(matter, line);
            rounds.reopen(batch);
        }
    }

    private void requirePossible(Matter matter, Resolution resolution) {
        if (resolution == Resolution.RECOVER) {
            requirePaidTwice(matter);
        }
        if (resolution != Resolution.ACCEPT) {
            return;
        }
        if (matter.kind() == Kind.PAID_TWICE) {
            throw new RuleRefused("matter-resolution", "resolution", "重复报成功的，只能认定为重复回报，或者认定为重复支付并追回。");
        }
        Instruction line = instructions.findById(matter.instructionId()).orElseThrow();
        boolean sentAgain = line.state() == InstructionState.SENT || line.state() == InstructionState.PAID;
        if (matter.kind() == Kind.PAID_AFTER_FAILED && sentAgain) {
            throw new RuleRefused("another-attempt", "resolution", "该笔已再次发送银行，不能再登记为已支付；如确属重复支付，请选择“确认重复支付，另行追回”。");
        }
    }

    /** Paid twice is only what another payment stands of: one that is still with the bank may fail, and then it was paid once. */
    private void requirePaidTwice(Matter matter) {
        if (matter.kind() == Kind.FAILED_AFTER_PAID) {
            throw new RuleRefused("matter-resolution", "resolution", "退汇的，只能采信或者不采信本次结果。");
        }
        Instruction line = instructions.findById(matter.instructionId()).orElseThrow();
        if (line.state() == InstructionState.SENT) {
            throw new RuleRefused("result-outstanding", "resolution", "该笔再次发送的结果还没有回盘，回盘后才能认定是否重复支付。");
        }
        if (line.state() != InstructionState.PAID) {
            throw new RuleRefused("not-paid-twice", "resolution", "该笔没有其他成功的支付，不是重复支付；银行确已支付的，请选择“采信本次结果”。");
        }
    }

    private void paidTwice(Matter matter, Instruction line) {
        funds.overpaid(matter.getId(), line.ref(), line.amount());
        events.publishEvent(new LinePaidTwice(
                line.batchNumber(),
                matter.getId(),
                line.ref(),
                line.amount(),
                matter.bankDay(),
                matter.opinion(),
                matter.proposedBy(),
                matter.decidedBy()));
    }

    private void paidAfterAll(Matter matter, Instruction line) {
        Attempt attempt = attempts.findById(matter.attemptId()).orElseThrow();
        if (line.state() == InstructionState.READY) {
            line.postpone("银行回报已支付");
        }
        attempt.payAfterAll(matter.bankDay());
        line.payAfterAll(matter.bankDay());
        funds.paid(List.of(line.ref()));
        events.publishEvent(new LinesPaid(line.batchNumber(), List.of(line.ref()), matter.bankDay()));
    }

    private void failedAfterAll(Matter matter, Instruction line) {
        Attempt attempt = attempts.findById(matter.attemptId()).orElseThrow();
        attempt.failAfterAll(matter.bankDay(), matter.detail());
        line.fail("银行退汇");
        funds.returned(List.of(line.ref()));
        events.publishEvent(new LinesFailed(line.batchNumber(), List.of(line.ref()), "银行退汇"));
    }

    private void giveUp(Matter matter, Instruction line) {
        line.giveUp(matter.opinion());
        funds.release(List.of(line.ref()));
        events.publishEvent(new LinesGivenUp(line.batchNumber(), List.of(line.ref()), matter.opinion()));
    }

    private Instruction line(String number, int lineNo) {
        return instructions.findByBatchNumberAndLineNo(number, lineNo).orElseThrow(() -> new NotFound("本批次没有该笔明细。"));
    }

    private Matter matter(String number, String matterId) {
        return matters.findById(matterId)
                .filter(found -> found.batchNumber().equals(number))
                .orElseThrow(() -> new NotFound("没有找到该事项。"));
    }
}
