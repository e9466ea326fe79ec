package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.steps.FileWriting;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several do the same at the same moment; it is done once. */
class RacingOfficersTests extends DisbursementTest {

    private static final int RACERS = 4;

    @Autowired
    private FileWriting writing;

    @Test
    void linesComeIntoOneBatch() {
        List<String> refs = cleared(20);
        List<Boolean> done = race(() -> {
            try {
                compiled();
                return true;
            } catch (RuleRefused secondOne) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_PAY_INSTRUCTION WHERE active_line_id IS NOT NULL AND ref BETWEEN ? AND ?",
                        Integer.class,
                        refs.get(0),
                        refs.get(refs.size() - 1)))
                .isEqualTo(refs.size());
    }

    @Test
    void aFileIsWrittenOnce() {
        cleared(20);
        String number = compiled();
        pass(number, CHECK, "finance");
        pass(number, RELEASE, "finance2");
        race(() -> writing.write(number));
        executeDueJobs();

        assertThat(batch(number).files()).hasSize(1);
        assertThat(payments(number)).hasSize(20);
        assertSound(number);
    }

    @Test
    void aResultCountsOnce() {
        String number = sent(20);
        String[] rows = payments(number).stream().map(this::paid).toArray(String[]::new);
        List<Integer> paid = race(() -> read(number, rows).head().paid());

        assertThat(paid.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(batch(number).matters()).isEmpty();
        assertSound(number);
    }

    private static <T> List<T> race(Supplier<T> act) {
        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        try {
            List<CompletableFuture<T>> racers = IntStream.range(0, RACERS)
                    .mapToObj(n -> CompletableFuture.supplyAsync(act, pool))
                    .toList();
            return racers.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdown();
        }
    }
}
