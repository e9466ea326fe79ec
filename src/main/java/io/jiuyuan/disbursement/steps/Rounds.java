package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.BatchStatus;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.Matter;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.domain.PaymentRoundRepository;
import io.jiuyuan.disbursement.steps.LineChecks.Asked;
import io.jiuyuan.disbursement.steps.LineChecks.Verdict;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** After the bank has answered: what failed is paid again once its account is corrected, and in the end nothing is open. */
@Component
public class Rounds {

    /** Of the model. */
    static final String MODEL = "disbursement";

    private final BatchRecords records;
    private final PaymentRoundRepository rounds;
    private final MatterRepository matters;
    private final LineChecks checks;
    private final Figures figures;
    private final Processes processes;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(
            BatchRecords records,
            PaymentRoundRepository rounds,
            MatterRepository matters,
            LineChecks checks,
            Figures figures,
            Processes processes,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.rounds = rounds;
        this.matters = matters;
        this.checks = checks;
        this.figures = figures;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a further round of failed lines. No new notice is needed: person and amount are the same.
     *
     * @param unchanged also those whose account nobody has changed since, e.g. after a fault at the bank
     */
    public void again(String number, boolean unchanged, Officer officer) {
        records.lock(number).require(BatchStatus.SENT);
        int[] taken = {0};
        Money[] amount = {Money.ZERO};
        records.each(number, InstructionState.FAILED, chunk -> {
            Map<String, Verdict> verdicts = checks.verdicts(chunk.stream()
                    .map(line -> new Asked(line.ref(), line.amount()))
                    .toList());
            Set<String> undecided =
                    matters.undecided(chunk.stream().map(Instruction::getId).toList());
            for (Instruction line : chunk) {
                Verdict verdict = verdicts.get(line.ref());
                if (verdict.why() == null
                        && !undecided.contains(line.getId())
                        && (unchanged || !line.paysTo(verdict.account()))) {
                    line.again(verdict.account());
                    taken[0]++;
                    amount[0] = amount[0].plus(line.amount());
                }
            }
        });
        if (taken[0] == 0) {
            throw new RuleRefused("nothing-corrected", "支付失败的明细中，没有账户已更正、可以再次支付的。");
        }
        PaymentBatch batch = records.lock(number);
        batch.again();
        batch.holds(taken[0], amount[0]);
        rounds.save(new PaymentRound(
                number, batch.roundNo(), batch.compiledBy(), officer.username(), officer.name(), clock.instant()));
        audit.record("payment-round-opened", number, "round " + batch.roundNo());
    }

    /** Ends the batch, once every line is paid or given up and nothing is undecided. */
    public void end(String number, Officer officer) {
        PaymentBatch batch = records.lock(number);
        batch.require(BatchStatus.SENT);
        for (InstructionState open : List.of(InstructionState.SENT, InstructionState.FAILED, InstructionState.READY)) {
            Figures.Sum sum = figures.of(number, open);
            if (sum.count() > 0) {
                throw new RuleRefused(
                        "not-reconciled",
                        "还有%d笔、%s处于“%s”，每一笔支付成功或者决定不再支付以后才能办结。"
                                .formatted(sum.count(), sum.amount().format(), open.label()));
            }
        }
        if (matters.existsByBatchNumberAndStateNot(number, Matter.State.DECIDED)) {
            throw new RuleRefused("matter-open", "还有须两人处理的事项没有办完。");
        }
        if (!figures.sent(number).balanced()) {
            throw new IllegalStateException("Sent is not paid, failed and outstanding: " + number);
        }
        batch.end(clock.instant());
        audit.record("payment-batch-ended", number, "by " + officer.username());
    }

    /** A line of an ended batch came back from the bank: it is worked on again. */
    void reopen(PaymentBatch batch) {
        if (batch.status() == BatchStatus.ENDED) {
            batch.reopen();
            processes.start(MODEL, batch.number(), Map.of("reopened", true));
        }
    }
}
