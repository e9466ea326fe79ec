package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Matter;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bank says in whatever order and however often: no cent is lost, and nothing is paid twice. */
class NeverPaidTwiceTests extends DisbursementTest {

    private static final int LINES = 6;
    private static final int STEPS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inAnyOrderOfResultsReplaysAndDecisions(long seed) {
        Random random = new Random(seed);
        String number = sent(LINES);
        Money total = Stream.iterate(0, i -> i < LINES, i -> i + 1)
                .map(i -> new Money(100_000 + i))
                .reduce(Money.ZERO, Money::plus);
        List<String[]> known = new ArrayList<>(payments(number));
        List<String> rows = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> rows.addAll(say(number, known, random));
                case 2 -> replay(number, rows, random);
                case 3 -> again(number, known);
                case 4 -> decide(number, random);
                default -> clock.advance(Duration.ofHours(random.nextInt(30)));
            }
            assertSound(number);
            assertThat(sum(number)).isEqualTo(total);
        }
    }

    private List<String> say(String number, List<String[]> known, Random random) {
        List<String> said = new ArrayList<>();
        for (String[] payment : known) {
            if (random.nextInt(3) == 0) {
                said.add(random.nextBoolean() ? paid(payment) : failed(payment, "账号不存在"));
            }
        }
        if (!said.isEmpty()) {
            read(number, said.toArray(String[]::new));
        }
        return said;
    }

    private void replay(String number, List<String> rows, Random random) {
        if (!rows.isEmpty()) {
            int from = random.nextInt(rows.size());
            read(number, rows.subList(from, rows.size()).toArray(String[]::new));
        }
    }

    /** A further round, with its file; refused while nothing may be paid again. */
    private void again(String number, List<String[]> known) {
        try {
            complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all"));
        } catch (RuleRefused nothingToPay) {
            return;
        }
        pass(number, CHECK, "finance");
        pass(number, RELEASE, "finance2");
        executeDueJobs();
        known.addAll(payments(number));
    }

    /** One matter after the other, for each changes what may be said of the next; what is no longer possible is not agreed to. */
    private void decide(String number, Random random) {
        for (Matter told : batch(number).matters()) {
            Matter matter = batch(number).matters().stream()
                    .filter(each -> each.id().equals(told.id()))
                    .findFirst()
                    .orElseThrow();
            if (matter.mayPropose()) {
                String resolution = matter.options()
                        .get(random.nextInt(matter.options().size()))
                        .code();
                as("finance", () -> batches.propose(number, matter.id(), resolution, "与银行核实"));
                as("finance2", () -> batches.decide(number, matter.id(), random.nextInt(4) > 0));
            }
        }
    }

    private Money sum(String number) {
        return lines(number).stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
