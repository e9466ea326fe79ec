package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.steps.LineChecks.Asked;
import io.jiuyuan.disbursement.steps.LineChecks.Verdict;
import io.jiuyuan.publicnotice.PaymentNotices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes out of a batch what must not be paid now. A line that was never sent waits for another batch; others wait in this one. */
@Component
public class Verification {

    private final BatchRecords records;
    private final LineChecks checks;
    private final MatterRepository matters;
    private final PaymentNotices notices;
    private final Figures figures;

    Verification(
            BatchRecords records,
            LineChecks checks,
            MatterRepository matters,
            PaymentNotices notices,
            Figures figures) {
        this.records = records;
        this.checks = checks;
        this.matters = matters;
        this.notices = notices;
        this.figures = figures;
    }

    /** @param held examples by line number; {@code count} says how many there are */
    public record Preview(int count, Map<Instruction, String> held) {}

    /** What would be taken out now, without doing it. */
    public Preview preview(String number, int examples) {
        Map<Instruction, String> held = new LinkedHashMap<>();
        int[] count = {0};
        records.each(
                number,
                InstructionState.READY,
                chunk -> why(chunk).forEach((line, why) -> {
                    if (count[0]++ < examples) {
                        held.put(line, why);
                    }
                }));
        return new Preview(count[0], held);
    }

    /**
     * Takes out what must not be paid now.
     *
     * @return the batch, read anew; it holds what is left
     */
    PaymentBatch verify(String number) {
        records.settle();
        records.each(number, InstructionState.READY, chunk -> {
            List<Long> free = new ArrayList<>();
            why(chunk).forEach((line, why) -> {
                if (line.attempts() > 0) {
                    line.postpone(why);
                } else {
                    line.exclude(why);
                    free.add(line.noticeLineId());
                }
            });
            if (!free.isEmpty()) {
                notices.takenBack(free);
            }
        });
        PaymentBatch batch = records.lock(number);
        Figures.Sum left = figures.of(number, InstructionState.READY);
        batch.holds((int) left.count(), left.amount());
        return batch;
    }

    /** By line, in order; lines that may be paid are not in it. */
    private Map<Instruction, String> why(List<Instruction> chunk) {
        Map<String, Verdict> verdicts = checks.verdicts(
                chunk.stream().map(line -> new Asked(line.ref(), line.amount())).toList());
        Set<String> undecided =
                matters.undecided(chunk.stream().map(Instruction::getId).toList());
        Map<Instruction, String> held = new LinkedHashMap<>();
        for (Instruction line : chunk) {
            Verdict verdict = verdicts.get(line.ref());
            String why = verdict.why();
            if (why == null && undecided.contains(line.getId())) {
                why = "银行回盘结果有疑点，尚未处理";
            }
            if (why == null && !line.paysTo(verdict.account())) {
                why = "收款账户在编制后有变更，须重新编制核对";
            }
            if (why != null) {
                held.put(line, why);
            }
        }
        return held;
    }
}
