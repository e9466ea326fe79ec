package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.DisbursementSettings;
import io.jiuyuan.disbursement.domain.Attempt;
import io.jiuyuan.disbursement.domain.AttemptRepository;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.shared.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a batch comes to, by state and by source of money, added up by the database. */
@Component
public class Figures {

    private final InstructionRepository instructions;
    private final AttemptRepository attempts;
    private final DisbursementSettings settings;

    Figures(InstructionRepository instructions, AttemptRepository attempts, DisbursementSettings settings) {
        this.instructions = instructions;
        this.attempts = attempts;
        this.settings = settings;
    }

    public record Sum(long count, Money amount) {

        static final Sum NONE = new Sum(0, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount));
        }
    }

    /** @param states what there is none of is left out */
    public record Source(String source, String name, int year, Map<InstructionState, Sum> states) {

        public Sum of(InstructionState state) {
            return states.getOrDefault(state, Sum.NONE);
        }

        /** Of all that is or was to be paid. */
        public Sum total() {
            return states.entrySet().stream()
                    .filter(entry -> entry.getKey() != InstructionState.EXCLUDED)
                    .map(Map.Entry::getValue)
                    .reduce(Sum.NONE, Sum::plus);
        }
    }

    /**
     * What was sent to the bank, attempt by attempt: to the fen it is what was paid, what failed and what is outstanding.
     */
    public record Sent(Sum sent, Sum paid, Sum failed, Sum outstanding) {

        public boolean balanced() {
            return sent.equals(paid.plus(failed).plus(outstanding));
        }
    }

    public List<Source> sources(String number) {
        Map<String, Source> sources = new TreeMap<>();
        for (Object[] row : instructions.sums(number)) {
            String code = (String) row[1];
            int year = (Integer) row[2];
            sources.computeIfAbsent(
                            code + year,
                            key -> new Source(
                                    code,
                                    settings.sources().getOrDefault(code, code),
                                    year,
                                    new EnumMap<>(InstructionState.class)))
                    .states()
                    .put((InstructionState) row[0], new Sum((Long) row[3], new Money((Long) row[4])));
        }
        return new ArrayList<>(sources.values());
    }

    public Map<InstructionState, Sum> states(String number) {
        Map<InstructionState, Sum> states = new EnumMap<>(InstructionState.class);
        sources(number).forEach(source -> source.states().forEach((state, sum) -> states.merge(state, sum, Sum::plus)));
        return states;
    }

    public Sum of(String number, InstructionState state) {
        return states(number).getOrDefault(state, Sum.NONE);
    }

    public Sent sent(String number) {
        Map<Attempt.State, Sum> sums = new EnumMap<>(Attempt.State.class);
        for (Object[] row : attempts.sums(number)) {
            sums.put((Attempt.State) row[0], new Sum((Long) row[1], new Money((Long) row[2])));
        }
        Sum paid = sums.getOrDefault(Attempt.State.PAID, Sum.NONE);
        Sum failed = sums.getOrDefault(Attempt.State.FAILED, Sum.NONE);
        Sum outstanding = sums.getOrDefault(Attempt.State.SENT, Sum.NONE);
        return new Sent(sums.values().stream().reduce(Sum.NONE, Sum::plus), paid, failed, outstanding);
    }
}
