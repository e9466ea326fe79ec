package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentBatchRepository;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.domain.PaymentRoundRepository;
import io.jiuyuan.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Batches on file. Lines are gone through in chunks that leave memory again, so that a long batch costs what a short one does. */
@Component
public class BatchRecords {

    static final int CHUNK = 500;

    private final PaymentBatchRepository batches;
    private final PaymentRoundRepository rounds;
    private final InstructionRepository instructions;
    private final EntityManager entities;

    BatchRecords(
            PaymentBatchRepository batches,
            PaymentRoundRepository rounds,
            InstructionRepository instructions,
            EntityManager entities) {
        this.batches = batches;
        this.rounds = rounds;
        this.instructions = instructions;
        this.entities = entities;
    }

    public PaymentBatch require(String number) {
        return batches.findById(number).orElseThrow(() -> new NotFound("没有这个编号的支付批次。"));
    }

    /** One step at a time: whoever comes second waits, and then sees what the first has done. */
    PaymentBatch lock(String number) {
        return batches.lock(number).orElseThrow(() -> new NotFound("没有这个编号的支付批次。"));
    }

    public PaymentRound round(PaymentBatch of) {
        return rounds.findByBatchNumberAndRoundNo(of.number(), of.roundNo()).orElseThrow();
    }

    public List<PaymentRound> rounds(String number) {
        return rounds.findByBatchNumberOrderByRoundNo(number);
    }

    /** Goes through the lines of that state in order, which the work may change; what it read before is detached afterwards. */
    void each(String number, InstructionState state, Consumer<List<Instruction>> work) {
        int last = 0;
        List<Instruction> chunk = next(number, state, last);
        while (!chunk.isEmpty()) {
            last = chunk.get(chunk.size() - 1).lineNo();
            work.accept(chunk);
            settle();
            chunk = next(number, state, last);
        }
    }

    private List<Instruction> next(String number, InstructionState state, int after) {
        return instructions.findByBatchNumberAndStateAndLineNoGreaterThanOrderByLineNo(
                number, state, after, Limit.of(CHUNK));
    }

    /** Writes what was changed and forgets it; entities that were read before are to be read again. */
    void settle() {
        entities.flush();
        entities.clear();
    }

    /** Every line of the batch in order, without holding on to them. */
    public void read(String number, Consumer<Instruction> reader) {
        int last = 0;
        List<Instruction> chunk =
                instructions.findByBatchNumberAndLineNoGreaterThanOrderByLineNo(number, last, Limit.of(CHUNK));
        while (!chunk.isEmpty()) {
            chunk.forEach(reader);
            last = chunk.get(chunk.size() - 1).lineNo();
            entities.clear();
            chunk = instructions.findByBatchNumberAndLineNoGreaterThanOrderByLineNo(number, last, Limit.of(CHUNK));
        }
    }
}
