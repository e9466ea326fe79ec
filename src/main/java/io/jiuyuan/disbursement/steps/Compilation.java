package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.Funds.Commitment;
import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.Payees.Payee;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentBatchRepository;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.domain.PaymentRoundRepository;
import io.jiuyuan.disbursement.steps.LineChecks.Asked;
import io.jiuyuan.disbursement.steps.LineChecks.Verdict;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A batch of the cleared lines that wait, without those that must not be paid now; these stay on record with the reason. */
@Component
public class Compilation {

    private final PaymentNotices notices;
    private final LineChecks checks;
    private final Funds funds;
    private final PaymentBatchRepository batches;
    private final PaymentRoundRepository rounds;
    private final InstructionRepository instructions;
    private final BatchNumbers numbers;
    private final BatchRecords records;
    private final Clock clock;

    Compilation(
            PaymentNotices notices,
            LineChecks checks,
            Funds funds,
            PaymentBatchRepository batches,
            PaymentRoundRepository rounds,
            InstructionRepository instructions,
            BatchNumbers numbers,
            BatchRecords records,
            Clock clock) {
        this.notices = notices;
        this.checks = checks;
        this.funds = funds;
        this.batches = batches;
        this.rounds = rounds;
        this.instructions = instructions;
        this.numbers = numbers;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param most lines at most
     * @return the batch's number
     * @throws RuleRefused code {@code nothing-waiting}, {@code over-budget} with the figures, or {@code taken-meanwhile}
     */
    public String compile(String districtCode, int most, Officer officer) {
        String number = numbers.next(districtCode);
        batches.saveAndFlush(
                new PaymentBatch(number, districtCode, officer.username(), officer.name(), clock.instant()));
        rounds.saveAndFlush(
                new PaymentRound(number, 1, officer.username(), officer.username(), officer.name(), clock.instant()));
        Progress progress = new Progress();
        List<ClearedLine> chunk = notices.waiting(districtCode, 0, Math.min(most, BatchRecords.CHUNK));
        while (!chunk.isEmpty()) {
            long last = chunk.get(chunk.size() - 1).id();
            take(number, districtCode, chunk, progress);
            settle();
            int room = Math.min(most - progress.taken, BatchRecords.CHUNK);
            chunk = room == 0 ? List.of() : notices.waiting(districtCode, last, room);
        }
        if (progress.taken == 0) {
            throw nothing(progress);
        }
        records.lock(number).holds(progress.taken, progress.amount);
        return number;
    }

    private void settle() {
        try {
            records.settle();
        } catch (DataIntegrityViolationException | PersistenceException e) {
            throw takenMeanwhile(e);
        }
    }

    private void take(String number, String districtCode, List<ClearedLine> chunk, Progress progress) {
        Map<String, Verdict> verdicts = checks.verdicts(
                chunk.stream().map(line -> new Asked(line.ref(), line.amount())).toList());
        List<Instruction> rows = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        for (ClearedLine line : chunk) {
            Verdict verdict = verdicts.get(line.ref());
            Payee payee = verdict.payee() == null ? nobody(line) : verdict.payee();
            Instruction row = new Instruction(number, ++progress.lines, line, verdict.itemName(), payee);
            if (verdict.account() != null) {
                row.payTo(verdict.account());
            }
            if (verdict.why() == null) {
                taken.add(line.id());
                commitments.add(new Commitment(
                        line.ref(), payee.fundSource(), payee.budgetYear(), districtCode, line.amount()));
                progress.take(line.amount());
            } else {
                row.exclude(verdict.why());
                progress.why = verdict.why();
            }
            rows.add(row);
        }
        instructions.saveAll(rows);
        funds.commit(commitments);
        handOver(taken);
    }

    private void handOver(List<Long> taken) {
        try {
            notices.handedOver(taken);
        } catch (IllegalStateException e) {
            throw takenMeanwhile(e);
        }
    }

    private static RuleRefused takenMeanwhile(RuntimeException cause) {
        return new RuleRefused("taken-meanwhile", "部分资金明细刚刚被编入另一批次，请刷新后重新编制。", cause);
    }

    private static Payee nobody(ClearedLine line) {
        return new Payee(line.ref(), line.claimNumber(), PayeeKind.PERSON, "-", "-", "-", "-", 0, null);
    }

    private static RuleRefused nothing(Progress progress) {
        return new RuleRefused(
                "nothing-waiting",
                progress.lines == 0
                        ? "没有公示期满、可以支付的资金明细。"
                        : "待支付的%d笔资金明细目前都不能支付，例如：%s。".formatted(progress.lines, progress.why));
    }

    private static final class Progress {
        private int lines;
        private int taken;
        private Money amount = Money.ZERO;
        private String why;

        void take(Money more) {
            taken++;
            amount = amount.plus(more);
        }
    }
}
