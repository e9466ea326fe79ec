package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A subsidy claim from its submission until it is approved and waits for its notice (issue 4), against the bare engine on the
 * same model with empty delegates.
 */
final class ClaimMeasure implements Measure {

    private static final int THREADS = 2;
    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 11;
    private static final Duration BUDGET = Duration.ofMinutes(4);

    private final int cases;
    private int submitted;

    ClaimMeasure(Volumes volumes) {
        this.cases = volumes.cases();
    }

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public List<Figure> run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForClaims.class)) {
            RecognitionMeasure.fillRegisters(context);
            OurClaims ours = new OurClaims(context);
            try (BareClaims bare =
                    BareClaims.start(((ProcessEngineImpl) ours.engine()).getProcessEngineConfiguration())) {
                context.clock().reset();
                Effort effort = new Effort(context.bean(JdbcTemplate.class), cases);
                Rounds rounds = Rounds.alternate(
                        WARM_UPS,
                        ROUNDS,
                        BUDGET,
                        () -> {
                            ours.prepare(submitted, cases);
                            return effort.during("ours", () -> claimsPerSecond(ours, threads));
                        },
                        () -> effort.during("bare", () -> claimsPerSecond(bare, threads)));
                return List.of(Figure.of(
                        "claim end to end : bare engine",
                        "claims/s",
                        rounds,
                        Target.atLeast(0.7),
                        "rounds of " + cases + " claims on " + THREADS
                                + " threads on either side, two months of one person each",
                        "bare: same model, same history level and time to live, every bean empty, a task is claimed and completed",
                        effort.toString()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private double claimsPerSecond(ClaimSide side, ExecutorService threads) throws Exception {
        int first = submitted;
        submitted += cases;
        long before = side.waiting();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            int number = first + i;
            work.add(() -> {
                side.untilApproved(number);
                return null;
            });
        }
        long start = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (side.waiting() - before != cases) {
            throw new IllegalStateException(side.waiting() - before + " of " + cases + " claims wait for their notice");
        }
        return cases / seconds;
    }
}
